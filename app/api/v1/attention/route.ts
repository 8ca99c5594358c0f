import { route } from '@/lib/doors/route'
import { listAttention } from '@/lib/services/delivery/queries/attention'

export const GET = route(listAttention)
