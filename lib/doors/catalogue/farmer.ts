import type { AnyOperation, AnyQuery } from '../route'

export const farmerOperations: AnyOperation[] = []
export const farmerQueries: AnyQuery[] = []
