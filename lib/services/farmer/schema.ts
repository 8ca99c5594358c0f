import { z } from 'zod'
import { day, expectedVersion, id, ownId } from '@/lib/access/fields'

const optionalText = (max: number, what: string) =>
  z.string().trim().max(max, `${what} has at most ${max} letters.`).optional()

const text = (what: string) => z.string(`${what} is missing.`).max(200)

/** Only shapes: what a name, phone or account may look like is decided by the rules, with words. */
const profile = {
  name: text('The name'),
  village: text('The village'),
  phone: z.string().max(40).nullish(),
  address: optionalText(500, 'The address'),
  notes: optionalText(1000, 'The notes'),
  idNumberLast4: z
    .string()
    .regex(/^\d{4}$/, 'Only the last four digits of the identity number.')
    .nullish(),
  idNumberSeenOn: day.nullish(),
  /** Written, never read: answers carry `bankAccountMasked`. */
  bankAccount: z.string().max(40).nullish(),
  ifsc: z.string().max(40).nullish(),
  upiId: z.string().max(100).nullish(),
  pricePaisePerKg: z
    .number()
    .int()
    .min(100, 'A price is ₹1 to ₹1,000 per kg.')
    .max(100_000, 'A price is ₹1 to ₹1,000 per kg.')
    .nullish(),
}

export const AddFarmer = z.object({ id: ownId, ...profile })
export const ChangeFarmer = z.object({
  farmerId: id,
  expectedVersion,
  ...z.object(profile).partial().shape,
  status: z.enum(['active', 'archived']).optional(),
})

export const farmerStatuses = ['active', 'archived'] as const
export const FindDuplicates = z.object({
  name: z.string().max(200).default(''),
  village: z.string().max(200).default(''),
  phone: z.string().max(40).optional(),
})
