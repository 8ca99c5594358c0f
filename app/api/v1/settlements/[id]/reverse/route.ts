import { route } from '@/lib/doors/route'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'

export const POST = route(reverseSettlement)
