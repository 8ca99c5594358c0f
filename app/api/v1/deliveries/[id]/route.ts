import { route } from '@/lib/doors/route'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'

export const GET = route(getDelivery)
