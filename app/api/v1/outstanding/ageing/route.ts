import { route } from '@/lib/doors/route'
import { ageing } from '@/lib/services/payment/queries/outstanding'

export const GET = route(ageing)
