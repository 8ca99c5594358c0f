import { paperRoute, slipRoute } from '@/lib/doors/slip-route'
import { settlementSlip } from '@/lib/reporting/queries/slip'
import { getSettlement } from '@/lib/services/payment/queries/settlements'

export const GET = paperRoute(getSettlement, slipRoute(settlementSlip, 'settlementId'))
