import { route } from '@/lib/doors/route'
import { startTrip } from '@/lib/services/delivery/operations/start-trip'

export const POST = route(startTrip)
