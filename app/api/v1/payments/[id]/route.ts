import { route } from '@/lib/doors/route'
import { getPayment } from '@/lib/services/payment/queries/payments'

export const GET = route(getPayment)
