import { route } from '@/lib/doors/route'
import { getAttention } from '@/lib/services/delivery/queries/attention'

export const GET = route(getAttention)
