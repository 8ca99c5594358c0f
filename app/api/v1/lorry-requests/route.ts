import { route } from '@/lib/doors/route'
import { requestLorry } from '@/lib/services/lorry/operations/request-lorry'
import { listRequests } from '@/lib/services/lorry/queries/requests'

export const GET = route(listRequests)
export const POST = route(requestLorry)
