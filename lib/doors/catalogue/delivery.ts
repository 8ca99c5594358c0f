import type { AnyOperation, AnyQuery } from '../route'

export const deliveryOperations: AnyOperation[] = []
export const deliveryQueries: AnyQuery[] = []
