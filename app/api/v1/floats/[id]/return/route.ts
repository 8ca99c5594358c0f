import { route } from '@/lib/doors/route'
import { returnFloat } from '@/lib/services/payment/operations/return-float'

export const POST = route(returnFloat)
