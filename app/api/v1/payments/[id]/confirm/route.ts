import { route } from '@/lib/doors/route'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'

export const POST = route(confirmPayment)
