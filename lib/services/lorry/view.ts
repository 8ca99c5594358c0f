import { z } from 'zod'
import { lorryStatuses } from './schema'

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
