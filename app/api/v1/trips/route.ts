import { route } from '@/lib/doors/route'
import { planTrip } from '@/lib/services/delivery/operations/plan-trip'
import { listTrips } from '@/lib/services/delivery/queries/trips'

export const GET = route(listTrips)
export const POST = route(planTrip)
