import { and, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import { farmers, gunnyBags } from '@/db/schema/farmer'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, invalid } from '@/lib/kernel/errors'
import { farmerEvents } from '../events'
import { lockFarmer } from '../internal/lock-farmer'
import { mayMerge } from '../policy'
import { MergeFarmers } from '../schema'

/**
 * One of two records of a person ends, the other goes on; called by merging, in the same transaction. Whatever still comes
 * under the ended record's id, from a phone that does not know yet, is for the other.
 */
export const endRecord = operation({
  name: 'farmer.end-record',
  summary: 'Archives a record in favour of another of the same person',
  permission: 'farmer:write',
  book: farmerEvents,
  input: MergeFarmers,
  output: z.object({ farmerId: z.uuid() }),
  subject: async (tx, { farmerId, intoFarmerId }, { organizationId }) => ({
    ended: await lockFarmer(tx, organizationId, farmerId),
    into: await lockFarmer(tx, organizationId, intoFarmerId),
  }),
  allow: mayMerge,
  run: async ({ ctx, tx, input, subject: { ended, into } }) => {
    const { farmerId, intoFarmerId, reason } = input
    if (ended.id === into.id)
      throw invalid([{ path: 'intoFarmerId', message: 'This is the same record. Choose the other one.' }])
    if (ended.mergedIntoId) throw conflict('farmer.already-merged', 'This record is merged into another already.')
    if (into.status !== 'active')
      throw invalid([{ path: 'intoFarmerId', message: 'This record is archived. Choose one that is in use.' }])
    const { organizationId } = ctx
    // Those that were merged into it before follow, so that one step always leads to the record in use.
    await tx
      .update(farmers)
      .set({ mergedIntoId: into.id })
      .where(
        and(
          eq(farmers.organizationId, organizationId),
          or(eq(farmers.id, ended.id), eq(farmers.mergedIntoId, ended.id)),
        ),
      )
    await tx
      .update(farmers)
      .set({ status: 'archived', version: ended.version + 1 })
      .where(and(eq(farmers.organizationId, organizationId), eq(farmers.id, ended.id)))
    const bags = and(eq(gunnyBags.organizationId, organizationId), eq(gunnyBags.farmerId, ended.id))
    await tx.update(gunnyBags).set({ farmerId: into.id }).where(bags)
    const stream = { type: 'farmer', id: ended.id, version: ended.version }
    return {
      result: { farmerId: into.id },
      events: [happened(farmerEvents, stream, 'farmer.merged', { farmerId, intoFarmerId, reason })],
    }
  },
})
