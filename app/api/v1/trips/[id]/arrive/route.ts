import { route } from '@/lib/doors/route'
import { arriveTrip } from '@/lib/services/delivery/operations/arrive-trip'

export const POST = route(arriveTrip)
