import type { AnyOperation, AnyQuery } from '../route'

export const notificationOperations: AnyOperation[] = []
export const notificationQueries: AnyQuery[] = []
