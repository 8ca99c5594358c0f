import { route } from '@/lib/doors/route'
import { getDispute } from '@/lib/services/delivery/queries/disputes'

export const GET = route(getDispute)
