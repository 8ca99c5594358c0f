import { route } from '@/lib/doors/route'
import { getAdvance } from '@/lib/services/payment/queries/advances'

export const GET = route(getAdvance)
