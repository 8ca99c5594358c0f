import { route } from '@/lib/doors/route'
import { approvePayment } from '@/lib/services/payment/operations/approve-payment'

export const POST = route(approvePayment)
