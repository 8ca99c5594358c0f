import { route } from '@/lib/doors/route'
import { answerQuestion } from '@/lib/services/lorry/operations/answer-question'

export const POST = route(answerQuestion)
