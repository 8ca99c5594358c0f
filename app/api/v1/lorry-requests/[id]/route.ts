import { route } from '@/lib/doors/route'
import { changeLorryRequest } from '@/lib/services/lorry/operations/change-request'
import { getRequest } from '@/lib/services/lorry/queries/requests'

export const GET = route(getRequest)
export const PATCH = route(changeLorryRequest)
