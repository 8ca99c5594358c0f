import { route } from '@/lib/doors/route'
import { marketSeries } from '@/lib/services/delivery/queries/market'

export const GET = route(marketSeries)
