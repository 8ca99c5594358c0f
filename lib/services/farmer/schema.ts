import { z } from 'zod'
import { day, expectedVersion, id, name, ownId } from '@/lib/access/fields'

const optionalText = (max: number, what: string) =>
  z.string().trim().max(max, `${what} has at most ${max} letters.`).optional()

const profile = {
  name: name('The name'),
  village: name('The village'),
  phone: z.string().trim().max(20).nullish(),
  address: optionalText(500, 'The address'),
  notes: optionalText(1000, 'The notes'),
  idNumberLast4: z
    .string()
    .regex(/^\d{4}$/, 'Only the last four digits of the identity number.')
    .nullish(),
  idNumberSeenOn: day.nullish(),
  bankAccount: z
    .string()
    .trim()
    .regex(/^\d{9,18}$/, 'A bank account has 9 to 18 digits.')
    .nullish(),
  ifsc: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'An IFSC looks like SBIN0001234.')
    .nullish(),
  upiId: z
    .string()
    .trim()
    .regex(/^[\w.-]{2,256}@[a-zA-Z]{2,64}$/, 'A UPI id looks like name@bank.')
    .nullish(),
  pricePaisePerKg: z.number().int().min(100).max(100_000).nullish(),
}

export const AddFarmer = z.object({ id: ownId, ...profile })
export const ChangeFarmer = z.object({
  farmerId: id,
  expectedVersion,
  ...z.object(profile).partial().shape,
  status: z.enum(['active', 'archived']).optional(),
})
