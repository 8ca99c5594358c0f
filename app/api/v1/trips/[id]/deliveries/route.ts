import { route } from '@/lib/doors/route'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'

export const POST = route(openDelivery)
