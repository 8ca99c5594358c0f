import { route } from '@/lib/doors/route'
import { dispatchTrip } from '@/lib/services/delivery/operations/dispatch-trip'

export const POST = route(dispatchTrip)
