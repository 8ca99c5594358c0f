import { route } from '@/lib/doors/route'
import { failPayment } from '@/lib/services/payment/operations/fail-payment'

export const POST = route(failPayment)
