import { route } from '@/lib/doors/route'
import { rejectAdvance } from '@/lib/services/payment/operations/reject-advance'

export const POST = route(rejectAdvance)
