import { route } from '@/lib/doors/route'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'

export const POST = route(returnTrip)
