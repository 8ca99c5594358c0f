import { route } from '@/lib/doors/route'
import { setTripPrice } from '@/lib/services/delivery/operations/set-trip-price'

export const POST = route(setTripPrice)
