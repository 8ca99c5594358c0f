import { route } from '@/lib/doors/route'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'

export const POST = route(cancelAdvance)
