import { route } from '@/lib/doors/route'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'

export const POST = route(payAdvance)
