import { route } from '@/lib/doors/route'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { listPriceLists } from '@/lib/services/delivery/queries/prices'

export const GET = route(listPriceLists)
export const POST = route(publishPriceList)
