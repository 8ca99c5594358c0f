import { z } from 'zod'
import { gunnyBagKinds } from './rules/gunny-bags'
import { importFields } from './rules/import-columns'
import { changeStatuses, importStatuses } from './schema'

const OtherRecord = z.object({ id: z.uuid(), code: z.string(), name: z.string() })

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
  /** The bank of the IFSC, and whether its branch is on the list of branches. */
  branch: z.object({ bankName: z.string().nullable(), isKnown: z.boolean() }).nullable(),
  /** Where money goes was changed: payments there wait for a second person. */
  accountHeld: z.object({ since: z.string(), byName: z.string().nullable() }).nullable(),
  pricePaisePerKg: z.number().int().nullable(),
  status: z.string(),
  /** Another record of the same person that goes on in its place, and those that ended in favour of this one. */
  mergedInto: OtherRecord.nullable(),
  mergedFrom: z.array(OtherRecord),
  version: z.number().int(),
  createdAt: z.string(),
})
export type FarmerView = z.infer<typeof FarmerView>

/** Our gunny bags with one farmer, the latest step first. */
export const GunnyBagAccount = z.object({
  farmerId: z.uuid(),
  /** How many are with the farmer now. */
  outCount: z.number().int(),
  data: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(gunnyBagKinds),
      bagCount: z.number().int(),
      movedOn: z.string(),
      note: z.string(),
      recordedByName: z.string().nullable(),
      /** How many were out after it. */
      outCount: z.number().int(),
    }),
  ),
})
export type GunnyBagAccount = z.infer<typeof GunnyBagAccount>

/** What stands on a farmer's card. Only who may see farmers gets the token. */
export const FarmerCard = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  village: z.string(),
  cardToken: z.uuid(),
})
export type FarmerCard = z.infer<typeof FarmerCard>

const count = z.number().int()
const Mapping = z.partialRecord(z.enum(importFields), count)

/** One import of a list, from the upload to its end. */
export const ImportView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(importStatuses),
  headers: z.array(z.string()),
  mapping: Mapping,
  notes: z.array(z.string()),
  rowCount: count,
  /** Rows that are or will be added; the rest is `skippedCount`. */
  chosenCount: count,
  doneCount: count,
  addedCount: count,
  skippedCount: count,
  /** Farmers that stayed at an undo, because they have deliveries or advances. */
  keptCount: count,
  kept: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
  createdByName: z.string().nullable(),
  version: count,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type ImportView = z.infer<typeof ImportView>

const RowNote = z.object({ rowNumber: count, message: z.string() })
export const ImportPreview = z.object({
  import: ImportView,
  /** What is wrong with the choice of columns; the counts below stand only when it is empty. */
  columnFaults: z.array(z.string()),
  samples: z.array(z.object({ rowNumber: count, cells: z.array(z.string()) })),
  goodCount: count,
  badCount: count,
  emptyCount: count,
  duplicateCount: count,
  /** The first two hundred faults, by row and cell. */
  faults: z.array(RowNote.extend({ column: z.string().nullable(), field: z.enum(importFields), value: z.string() })),
  /** The first two hundred rows that may already be somebody. */
  duplicates: z.array(RowNote.extend({ name: z.string() })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What a farmer asked the office to change. */
export const ChangeRequestView = z.object({
  id: z.uuid(),
  farmer: z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() }),
  /** Field → what it should say. */
  asked: z.record(z.string(), z.string()),
  note: z.string(),
  status: z.enum(changeStatuses),
  answer: z.string().nullable(),
  createdAt: z.string(),
})
export type ChangeRequestView = z.infer<typeof ChangeRequestView>

/** The farmer's own details, as far as a phone may show them. */
export const OwnDetails = z.object({
  code: z.string(),
  name: z.string(),
  village: z.string(),
  phone: z.string().nullable(),
  address: z.string(),
  upiId: z.string().nullable(),
  bankAccountMasked: z.string().nullable(),
  changeRequest: ChangeRequestView.nullable(),
})
export type OwnDetails = z.infer<typeof OwnDetails>
