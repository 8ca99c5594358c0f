import { route } from '@/lib/doors/route'
import { adjustSettlement } from '@/lib/services/payment/operations/adjust-settlement'

export const POST = route(adjustSettlement)
