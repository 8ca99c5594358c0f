import { route } from '@/lib/doors/route'
import { handOverTrip } from '@/lib/services/delivery/operations/hand-over-trip'

export const POST = route(handOverTrip)
