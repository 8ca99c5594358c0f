import { route } from '@/lib/doors/route'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'

export const POST = route(answerDispute)
