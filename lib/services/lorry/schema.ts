import { z } from 'zod'
import { day, expectedVersion, id, ownId, phone } from '@/lib/access/fields'

export const lorryStatuses = ['available', 'assigned', 'idle', 'maintenance', 'retired'] as const

const lorry = {
  registrationNumber: z.string('The registration number is missing.').max(40),
  name: z.string().trim().max(100).optional(),
  capacityGrams: z
    .number('The capacity is missing.')
    .int()
    .min(100_000, 'A lorry carries 100 to 55,000 kg.')
    .max(55_000_000, 'A lorry carries 100 to 55,000 kg.'),
  driverName: z.string().trim().max(100).optional(),
  driverPhone: phone,
}

export const AddLorry = z.object({ id: ownId, ...lorry })
export const ChangeLorry = z.object({
  lorryId: id,
  expectedVersion,
  ...z.object(lorry).omit({ registrationNumber: true }).partial().shape,
  status: z.enum(['available', 'idle', 'maintenance', 'retired']).optional(),
})

export const requestStatuses = ['pending', 'info_requested', 'approved', 'completed', 'rejected', 'cancelled'] as const
export const priorities = ['low', 'medium', 'high', 'urgent'] as const

/** Steps that a trip takes with its lorry; the delivery service calls them in its own transaction. */
export const AssignLorry = z.object({ lorryId: id, tripId: id, scheduledOn: day })
export const TripOfLorry = z.object({ tripId: id })
export const GrantRequest = z.object({
  requestId: id,
  expectedVersion,
  lorryId: id,
  tripId: id,
  instructions: z.string().trim().max(1000).optional(),
})
export const RequestRef = z.object({ requestId: id, expectedVersion })

const request = {
  requiredOn: day,
  location: z.string('The place is missing.').trim().min(2, 'Say where the lorry is needed.').max(200),
  /** What the lorry is for; the length is judged by the rules. */
  purpose: z.string('Say what the lorry is for.').max(1000),
  priority: z.enum(priorities, 'The priority is low, medium, high or urgent.').default('medium'),
  estimatedFarmers: z.number().int().min(1, 'At least one farmer.').max(1000),
  estimatedWeightGrams: z.number().int().min(1_000, 'How much do you expect, in grams?').max(100_000_000),
}
export const RequestLorry = z.object({ id: ownId, ...request })
export const ChangeRequest = RequestRef.extend(z.object(request).partial().shape)
export const AskAboutRequest = RequestRef.extend({
  question: z.string('Write the question.').trim().min(3, 'Write the question.').max(500),
})
export const AnswerQuestion = RequestRef.extend({
  answer: z.string('Write the answer.').trim().min(1, 'Write the answer.').max(500),
})
export const RejectRequest = RequestRef.extend({ reason: z.string('Say why.').max(500) })
