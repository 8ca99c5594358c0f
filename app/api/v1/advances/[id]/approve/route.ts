import { route } from '@/lib/doors/route'
import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'

export const POST = route(approveAdvance)
