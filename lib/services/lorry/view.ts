import { z } from 'zod'
import { lorryStatuses, priorities, requestStatuses } from './schema'

export const LorryView = z.object({
  id: z.uuid(),
  registrationNumber: z.string(),
  name: z.string(),
  capacityGrams: z.number().int(),
  driverName: z.string(),
  driverPhone: z.string().nullable(),
  status: z.enum(lorryStatuses),
  version: z.number().int(),
  createdAt: z.string(),
})
export type LorryView = z.infer<typeof LorryView>

export const RequestView = z.object({
  id: z.uuid(),
  fieldManagerId: z.uuid(),
  fieldManager: z.object({ id: z.uuid(), name: z.string() }),
  requiredOn: z.string(),
  location: z.string(),
  purpose: z.string(),
  priority: z.enum(priorities),
  estimatedFarmers: z.number().int(),
  estimatedWeightGrams: z.number().int(),
  status: z.enum(requestStatuses),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  decisionReason: z.string().nullable(),
  instructions: z.string().nullable(),
  lorryId: z.uuid().nullable(),
  tripId: z.uuid().nullable(),
  decidedAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type RequestView = z.infer<typeof RequestView>
