import { route } from '@/lib/doors/route'
import { sendPayment } from '@/lib/services/payment/operations/send-payment'

export const POST = route(sendPayment)
