import { route } from '@/lib/doors/route'
import { listSettlements } from '@/lib/services/payment/queries/settlements'

export const GET = route(listSettlements)
