import { route } from '@/lib/doors/route'
import { deliveryTrail } from '@/lib/services/delivery/queries/trail'

export const GET = route(deliveryTrail)
