import { route } from '@/lib/doors/route'
import { ownPrices } from '@/lib/services/delivery/queries/market'

export const GET = route(ownPrices)
