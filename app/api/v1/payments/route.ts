import { route } from '@/lib/doors/route'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { listPayments } from '@/lib/services/payment/queries/payments'

export const GET = route(listPayments)
export const POST = route(createPayment)
