import { route } from '@/lib/doors/route'
import { upiOrder } from '@/lib/services/payment/queries/upi-order'

export const GET = route(upiOrder)
