import { route } from '@/lib/doors/route'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'

export const GET = route(listDeliveries)
