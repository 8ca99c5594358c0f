import { farmers } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { farmerEvents } from '../events'
import { nextCodes } from '../internal/next-code'
import { mayWriteFarmers } from '../policy'
import { loadFarmer } from '../queries'
import { AddFarmer } from '../schema'
import { FarmerView } from '../view'

export const addFarmer = operation({
  name: 'farmer.add',
  summary: 'Adds a farmer, who can be weighed for at once',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmers', status: 201 },
  input: AddFarmer,
  output: FarmerView,
  allow: mayWriteFarmers,
  run: async ({ ctx, tx, input }) => {
    const id = input.id ?? newId()
    const { bankAccount: _, ...profile } = input
    const [code] = await nextCodes(tx, ctx.organizationId, 1)
    await tx.insert(farmers).values({
      ...profile,
      id,
      code: code!,
      personId: newId(),
      organizationId: ctx.organizationId,
      addedBy: memberIdOf(ctx.actor) ?? ctx.organizationId,
      createdAt: ctx.now,
    })
    const added = { farmerId: id, isLikelyDuplicate: false }
    return { result: id, events: [happened(farmerEvents, { type: 'farmer', id, version: 0 }, 'farmer.added', added)] }
  },
  view: (tx, { ctx, result }) => loadFarmer(tx, ctx.organizationId, result),
})
