import { farmers } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { farmerEvents } from '../events'
import { cleanProfile } from '../internal/clean-profile'
import { possibleMatches } from '../internal/known-farmers'
import { nextCodes } from '../internal/next-code'
import { mayWriteFarmers } from '../policy'
import { loadFarmer } from '../queries/farmers'
import { likelyDuplicates } from '../rules/duplicates'
import { AddFarmer } from '../schema'
import { FarmerView } from '../view'

/** A likely duplicate is marked for the office and never blocked: families share a phone, villages share names. */
export const addFarmer = operation({
  name: 'farmer.add',
  summary: 'Adds a farmer, who can be weighed for at once',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmers', status: 201 },
  input: AddFarmer,
  output: FarmerView,
  offline: {},
  allow: mayWriteFarmers,
  run: async ({ ctx, tx, input }) => {
    const { organizationId } = ctx
    const { id: ownId, ...given } = input
    const id = ownId ?? newId()
    const profile = cleanProfile(given, organizationId, id)
    const candidate = { name: profile.name ?? '', village: profile.village ?? '', phone: profile.phone ?? null }
    const duplicates = likelyDuplicates(candidate, await possibleMatches(tx, organizationId, candidate))
    const [code] = await nextCodes(tx, organizationId, 1)
    await tx.insert(farmers).values({
      ...profile,
      ...candidate,
      id,
      code: code!,
      personId: newId(),
      organizationId,
      addedBy: memberIdOf(ctx.actor) ?? organizationId,
      createdAt: ctx.now,
    })
    const added = { farmerId: id, isLikelyDuplicate: duplicates.length > 0 }
    return { result: id, events: [happened(farmerEvents, { type: 'farmer', id, version: 0 }, 'farmer.added', added)] }
  },
  view: (tx, { ctx, result }) => loadFarmer(tx, ctx, result),
})
