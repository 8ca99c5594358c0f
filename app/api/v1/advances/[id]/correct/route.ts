import { route } from '@/lib/doors/route'
import { correctAdvance } from '@/lib/services/payment/operations/correct-advance'

export const POST = route(correctAdvance)
