import { route } from '@/lib/doors/route'
import { tripAdvances } from '@/lib/services/payment/queries/trip-advances'

export const GET = route(tripAdvances)
