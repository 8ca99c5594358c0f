import { route } from '@/lib/doors/route'
import { ownFloat } from '@/lib/services/payment/queries/floats'

export const GET = route(ownFloat)
