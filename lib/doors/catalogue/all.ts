import type { AnyOperation, AnyQuery } from '../route'
import { deliveryOperations, deliveryQueries } from './delivery'
import { farmerOperations, farmerQueries } from './farmer'
import { lorryOperations, lorryQueries } from './lorry'
import { notificationOperations, notificationQueries } from './notification'
import { paymentOperations, paymentQueries } from './payment'
import { reportingOperations, reportingQueries } from './reporting'
import { userOperations, userQueries } from './user'

/**
 * The product as a list: every operation and query. The API document, the contract suite and /sync walk it;
 * a test fails when a file under operations/ or queries is missing here.
 */
export const operations: AnyOperation[] = [
  ...userOperations,
  ...farmerOperations,
  ...lorryOperations,
  ...deliveryOperations,
  ...paymentOperations,
  ...notificationOperations,
  ...reportingOperations,
]

export const queries: AnyQuery[] = [
  ...userQueries,
  ...farmerQueries,
  ...lorryQueries,
  ...deliveryQueries,
  ...paymentQueries,
  ...notificationQueries,
  ...reportingQueries,
]
