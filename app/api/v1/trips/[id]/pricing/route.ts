import { route } from '@/lib/doors/route'
import { tripPricing } from '@/lib/services/delivery/queries/pricing'

export const GET = route(tripPricing)
