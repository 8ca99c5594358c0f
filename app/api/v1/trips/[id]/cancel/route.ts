import { route } from '@/lib/doors/route'
import { cancelTrip } from '@/lib/services/delivery/operations/cancel-trip'

export const POST = route(cancelTrip)
