import { z } from 'zod'
import { day, expectedVersion, id, ownId, reason } from '@/lib/access/fields'
import { gunnyBagKinds } from './rules/gunny-bags'
import { importFields } from './rules/import-columns'
import { MAX_IMPORT_ROWS } from './rules/import-farmers'

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

export const MoveGunnyBags = z.object({
  id: ownId,
  farmerId: id,
  kind: z.enum(gunnyBagKinds, 'Say whether the bags are given, returned or written off.'),
  bagCount: z
    .number('How many bags?')
    .int('Bags are counted whole.')
    .min(1, 'At least one bag.')
    .max(5_000, 'At most 5,000 bags at once.'),
  movedOn: day,
  note: z.string().trim().max(500).optional(),
})

/** `farmerId` is the record that ends, `intoFarmerId` the one that goes on. */
export const MergeFarmers = z.object({ farmerId: id, intoFarmerId: id, reason: reason(3) })

export const ReleaseAccount = z.object({ farmerId: id, expectedVersion })
export const RenewCard = z.object({ farmerId: id, expectedVersion })
/** Ids with commas between them, as an address has room for. */
export const CardsOf = z.object({
  farmerIds: z
    .string('Say which farmers: farmerIds=…,…')
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1, 'Choose at least one farmer.').max(200, 'Print at most 200 cards at once.')),
})

export const farmerStatuses = ['active', 'archived'] as const
export const FindDuplicates = z.object({
  name: z.string().max(200).default(''),
  village: z.string().max(200).default(''),
  phone: z.string().max(40).optional(),
})

export const importStatuses = ['uploaded', 'running', 'done', 'undone'] as const
/** A spreadsheet read as texts; the route reads the file. */
export const UploadImport = z.object({
  fileName: z.string().max(200).default('farmers.csv'),
  headers: z.array(z.string().max(500)).min(1, 'The file has no column headings.').max(200),
  rows: z.array(z.array(z.string().max(5_000))).max(MAX_IMPORT_ROWS, 'A file has at most 5,000 rows. Split it.'),
  rowNumbers: z.array(z.number().int()).optional(),
  notes: z.array(z.string().max(500)).max(50).default([]),
})
const ColumnChoice = z.partialRecord(z.enum(importFields), z.number().int().min(0).max(199))
export const ImportRef = z.object({ importId: id, expectedVersion })
export const MapImport = ImportRef.extend({ mapping: ColumnChoice })
export const StartImport = ImportRef.extend({
  mapping: ColumnChoice.optional(),
  /** `all`: any bad row stops everything. `good`: bad rows stay out. */
  mode: z.enum(['all', 'good'], 'Choose "all" or "good".'),
  leaveOutDuplicates: z.boolean().default(false),
})

/** Account numbers are changed at the office, with the passbook: a lost phone must not move anybody's money. */
export const changeableFields = ['name', 'village', 'phone', 'address', 'upiId'] as const
export type ChangeableField = (typeof changeableFields)[number]
export const AskChange = z
  .object({
    id: ownId,
    name: profile.name.optional(),
    village: profile.village.optional(),
    phone: z.string().max(40).optional(),
    address: profile.address,
    upiId: z.string().max(100).optional(),
    note: optionalText(500, 'The note'),
  })
  .refine(({ id: _, ...given }) => Object.values(given).some((value) => value !== undefined && value !== ''), {
    path: ['note'],
    message: 'Say what should be changed.',
  })
export const changeStatuses = ['open', 'accepted', 'refused'] as const
export const ChangeRequestRef = z.object({ changeRequestId: id })
export const RefuseChange = ChangeRequestRef.extend({ answer: reason(3) })
