import { route } from '@/lib/doors/route'
import { getTrip } from '@/lib/services/delivery/queries/trips'

export const GET = route(getTrip)
