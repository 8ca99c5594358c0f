import { route } from '@/lib/doors/route'
import { cancelRequest } from '@/lib/services/delivery/operations/cancel-request'

export const POST = route(cancelRequest)
