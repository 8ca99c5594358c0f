import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { farmerChangeRequests } from '@/db/schema/farmer'
import { operation } from '@/lib/access/operation'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { farmerEvents } from '../events'
import { cleanProfile } from '../internal/clean-profile'
import { lockFarmer } from '../internal/lock-farmer'
import { AskChange } from '../schema'

/** A farmer never changes the record, which others rely on: the office looks at what is asked and decides. */
export const askChange = operation({
  name: 'farmer.ask-change',
  summary: 'A farmer asks for a change of own details',
  permission: 'own:ask',
  book: farmerEvents,
  input: AskChange,
  output: z.object({ changeRequestId: z.uuid() }),
  allow: isFarmer,
  run: async ({ ctx, tx, input }) => {
    const farmerId = ownFarmerId(ctx)
    const { organizationId } = ctx
    const { id, note = '', ...given } = input
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
    // Judged now, so that whoever typed can put it right; kept as typed, and judged again when it is accepted.
    cleanProfile(named, organizationId, farmerId)
    const isOpen = and(
      eq(farmerChangeRequests.organizationId, organizationId),
      eq(farmerChangeRequests.farmerId, farmerId),
      eq(farmerChangeRequests.status, 'open'),
    )
    await lockFarmer(tx, organizationId, farmerId)
    const [waiting] = await tx.select({ id: farmerChangeRequests.id }).from(farmerChangeRequests).where(isOpen)
    if (waiting) throw conflict('change.asked-already', 'A change is asked for already. The office has to answer that.')
    const changeRequestId = id ?? newId()
    const kept = { organizationId, id: changeRequestId, farmerId, asked: named as Record<string, string>, note }
    await tx.insert(farmerChangeRequests).values({ ...kept, createdAt: ctx.now })
    const stream = { type: 'change-request', id: changeRequestId, version: 0 }
    const payload = { farmerId, changeRequestId, fields: Object.keys(named) }
    return { result: { changeRequestId }, events: [happened(farmerEvents, stream, 'farmer.change-asked', payload)] }
  },
})
