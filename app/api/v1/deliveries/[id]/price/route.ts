import { route } from '@/lib/doors/route'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'

export const POST = route(priceDelivery)
