import { route } from '@/lib/doors/route'
import { askQuestion } from '@/lib/services/lorry/operations/ask-question'

export const POST = route(askQuestion)
