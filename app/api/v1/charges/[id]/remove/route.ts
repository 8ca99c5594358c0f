import { route } from '@/lib/doors/route'
import { removeCharge } from '@/lib/services/payment/operations/remove-charge'

export const POST = route(removeCharge)
