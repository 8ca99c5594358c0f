import { route } from '@/lib/doors/route'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'

export const POST = route(submitTrip)
