import { route } from '@/lib/doors/route'
import { getSettlement } from '@/lib/services/payment/queries/settlements'

export const GET = route(getSettlement)
