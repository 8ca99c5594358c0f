import { route } from '@/lib/doors/route'
import { drawFloat } from '@/lib/services/payment/operations/draw-float'

export const POST = route(drawFloat)
