import { route } from '@/lib/doors/route'
import { listMarkets } from '@/lib/services/delivery/queries/market'

export const GET = route(listMarkets)
