import { z } from 'zod'
import { day, expectedVersion, id, ownId } from '@/lib/access/fields'

export const lorryStatuses = ['available', 'assigned', 'idle', 'maintenance', 'retired'] as const

const lorry = {
  registrationNumber: z.string('The registration number is missing.').trim().toUpperCase().min(4).max(20),
  name: z.string().trim().max(100).optional(),
  capacityGrams: z
    .number('The capacity is missing.')
    .int()
    .min(100_000, 'A lorry carries 100 to 55,000 kg.')
    .max(55_000_000, 'A lorry carries 100 to 55,000 kg.'),
  driverName: z.string().trim().max(100).optional(),
  driverPhone: z.string().trim().max(20).nullish(),
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
  lorryId: id,
  tripId: id,
  instructions: z.string().trim().max(1000).optional(),
})
export const RequestRef = z.object({ requestId: id })
