import { route } from '@/lib/doors/route'
import { getFloat } from '@/lib/services/payment/queries/floats'

export const GET = route(getFloat)
