import { route } from '@/lib/doors/route'
import { reversePayment } from '@/lib/services/payment/operations/reverse-payment'

export const POST = route(reversePayment)
