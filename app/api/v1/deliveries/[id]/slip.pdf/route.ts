import { slipRoute } from '@/lib/doors/slip-route'
import { deliverySlip } from '@/lib/reporting/queries/slip'

export const GET = slipRoute(deliverySlip, 'deliveryId')
