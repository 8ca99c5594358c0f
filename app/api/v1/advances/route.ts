import { route } from '@/lib/doors/route'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { listAdvances } from '@/lib/services/payment/queries/advances'

export const GET = route(listAdvances)
export const POST = route(recordAdvance)
