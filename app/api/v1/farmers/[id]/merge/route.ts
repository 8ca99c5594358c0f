import { route } from '@/lib/doors/route'
import { mergeFarmers } from '@/lib/services/payment/operations/merge-farmers'

export const POST = route(mergeFarmers)
