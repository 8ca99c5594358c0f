import { z } from 'zod'

/** What leaves the server. The bank account is written, never read: only its mask. */
export const FarmerView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  village: z.string(),
  address: z.string(),
  notes: z.string(),
  idNumberLast4: z.string().nullable(),
  idNumberSeenOn: z.string().nullable(),
  bankAccountMasked: z.string().nullable(),
  ifsc: z.string().nullable(),
  upiId: z.string().nullable(),
  pricePaisePerKg: z.number().int().nullable(),
  status: z.string(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type FarmerView = z.infer<typeof FarmerView>
