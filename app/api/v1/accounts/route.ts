import { route } from '@/lib/doors/route'
import { trialBalance } from '@/lib/services/payment/queries/books'

export const GET = route(trialBalance)
