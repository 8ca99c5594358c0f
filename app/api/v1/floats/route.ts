import { route } from '@/lib/doors/route'
import { listFloats } from '@/lib/services/payment/queries/floats'

export const GET = route(listFloats)
