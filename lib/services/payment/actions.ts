'use server'

import { action } from '@/lib/doors/action'
import { approveAdvance } from './operations/approve-advance'
import { cancelAdvance } from './operations/cancel-advance'
import { correctAdvance } from './operations/correct-advance'
import { payAdvance } from './operations/pay-advance'
import { recordAdvance } from './operations/record-advance'
import { rejectAdvance } from './operations/reject-advance'

export const recordAdvanceAction = action(recordAdvance)
export const approveAdvanceAction = action(approveAdvance)
export const rejectAdvanceAction = action(rejectAdvance)
export const payAdvanceAction = action(payAdvance)
export const cancelAdvanceAction = action(cancelAdvance)
export const correctAdvanceAction = action(correctAdvance)
