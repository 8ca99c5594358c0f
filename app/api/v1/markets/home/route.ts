import { route } from '@/lib/doors/route'
import { homeMarket } from '@/lib/services/delivery/queries/market'

export const GET = route(homeMarket)
