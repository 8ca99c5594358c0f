import { route } from '@/lib/doors/route'
import { takeBankAnswer } from '@/lib/services/payment/operations/take-bank-answer'

export const POST = route(takeBankAnswer)
