import { z } from 'zod'
import { eventBook } from '@/lib/events/book'
import { gunnyBagKinds } from './rules/gunny-bags'

const importId = z.uuid()
const count = z.number().int()

/** Ids and names of changed fields only: a person can be erased without touching history. */
export const farmerEvents = eventBook('farmer', {
  'farmer.added': z.object({
    farmerId: z.uuid(),
    isLikelyDuplicate: z.boolean(),
    importId: importId.optional(),
  }),
  'farmer.changed': z.object({
    farmerId: z.uuid(),
    fields: z.array(z.string()),
    /** Where money goes was changed: payments wait for a second person. */
    isAccountHeld: z.boolean().optional(),
  }),
  /** A second person has looked at the changed account. */
  'farmer.account-released': z.object({ farmerId: z.uuid() }),
  /** Somebody saw the bank account number. */
  'farmer.account-revealed': z.object({ farmerId: z.uuid() }),
  /** Account numbers went into a file for the bank; whose and for what, never the numbers. */
  'farmer.accounts-handed-over': z.object({ farmerIds: z.array(z.uuid()), purpose: z.string() }),
  /** One person had two records: this one is archived, the other goes on. */
  'farmer.merged': z.object({ farmerId: z.uuid(), intoFarmerId: z.uuid(), reason: z.string() }),
  'farmer.gunny-bags-moved': z.object({
    farmerId: z.uuid(),
    movementId: z.uuid(),
    kind: z.enum(gunnyBagKinds),
    bagCount: count,
  }),
  'farmer.card-renewed': z.object({ farmerId: z.uuid() }),
  /** Somebody proved the farmer's phone and looks at the farmer's pages. */
  'farmer.signed-in': z.object({ farmerId: z.uuid(), sessionId: z.uuid() }),
  'farmer.change-asked': z.object({ farmerId: z.uuid(), changeRequestId: z.uuid(), fields: z.array(z.string()) }),
  'farmer.change-accepted': z.object({ farmerId: z.uuid(), changeRequestId: z.uuid() }),
  'farmer.change-refused': z.object({ farmerId: z.uuid(), changeRequestId: z.uuid() }),
  'farmer.import-uploaded': z.object({ importId, rowCount: count }),
  'farmer.import-mapped': z.object({ importId, fields: z.array(z.string()) }),
  'farmer.import-started': z.object({ importId, chosenCount: count }),
  'farmer.import-progressed': z.object({ importId, doneCount: count, chosenCount: count }),
  'farmer.import-finished': z.object({ importId, addedCount: count, skippedCount: count }),
  'farmer.import-undone': z.object({ importId, archivedCount: count, keptCount: count }),
})
