import { route } from '@/lib/doors/route'
import { countFloat } from '@/lib/services/payment/operations/count-float'

export const POST = route(countFloat)
