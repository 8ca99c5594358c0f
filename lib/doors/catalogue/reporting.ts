import { dashboard } from '@/lib/reporting/queries/dashboard'
import { listEvents } from '@/lib/reporting/queries/events'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { deliverySlip, settlementSlip, tripSlips } from '@/lib/reporting/queries/slip'
import type { AnyOperation, AnyQuery } from '../route'

export const reportingOperations: AnyOperation[] = []
export const reportingQueries: AnyQuery[] = [settlementSlip, deliverySlip, tripSlips, dashboard, listEvents, fieldCopy]
