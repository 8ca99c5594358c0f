import { route } from '@/lib/doors/route'
import { retryPayment } from '@/lib/services/payment/operations/retry-payment'

export const POST = route(retryPayment)
