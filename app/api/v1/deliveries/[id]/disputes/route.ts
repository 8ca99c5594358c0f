import { route } from '@/lib/doors/route'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'

export const POST = route(openDispute)
