import type { AnyOperation, AnyQuery } from '../route'

export const reportingOperations: AnyOperation[] = []
export const reportingQueries: AnyQuery[] = []
