'use server'

import { action } from '@/lib/doors/action'
import { addLorry } from './operations/add-lorry'
import { answerQuestion } from './operations/answer-question'
import { askQuestion } from './operations/ask-question'
import { changeLorry } from './operations/change-lorry'
import { changeLorryRequest } from './operations/change-request'
import { rejectRequest } from './operations/reject-request'
import { requestLorry } from './operations/request-lorry'

export const addLorryAction = action(addLorry)
export const changeLorryAction = action(changeLorry)
export const requestLorryAction = action(requestLorry)
export const changeRequestAction = action(changeLorryRequest)
export const askQuestionAction = action(askQuestion)
export const answerQuestionAction = action(answerQuestion)
export const rejectRequestAction = action(rejectRequest)
