import type { AnyOperation, AnyQuery } from '../route'

export const paymentOperations: AnyOperation[] = []
export const paymentQueries: AnyQuery[] = []
