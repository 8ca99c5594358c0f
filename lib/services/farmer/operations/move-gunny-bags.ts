import { sql } from 'drizzle-orm'
import { gunnyBags } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { dayOf } from '@/lib/kernel/time'
import { farmerEvents } from '../events'
import { gunnyBagsChange } from '../internal/gunny-bags-out'
import { lockFarmer } from '../internal/lock-farmer'
import { mayMoveGunnyBags } from '../policy'
import { loadGunnyBags } from '../queries/gunny-bags'
import { gunnyBagsRefusal } from '../rules/gunny-bags'
import { MoveGunnyBags } from '../schema'
import { GunnyBagAccount } from '../view'

/** Our empty bags go out to a farmer and come back; a wrong step is put right by its opposite, never changed. */
export const moveGunnyBags = operation({
  name: 'farmer.move-gunny-bags',
  summary: 'Hands gunny bags out to a farmer, takes them back, or gives them up',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmers/{id}/gunny-bags', params: { id: 'farmerId' }, status: 201 },
  input: MoveGunnyBags,
  output: GunnyBagAccount,
  subject: (tx, input, ctx) => lockFarmer(tx, ctx.organizationId, input.farmerId),
  allow: mayMoveGunnyBags,
  run: async ({ ctx, tx, input, subject: farmer }) => {
    const { farmerId, kind, bagCount, movedOn, note = '' } = input
    if (movedOn > dayOf(ctx.now, ctx.organization.timeZone))
      throw invalid([{ path: 'movedOn', message: 'The day lies in the future. Enter today or an earlier day.' }])
    if (farmer.mergedIntoId)
      throw conflict('farmer.merged', 'This record is merged into another. Hand the bags out there.')
    const [row] = await tx.execute<{ out: number }>(sql`
      select coalesce(sum(${gunnyBagsChange}), 0)::int as out from farmer.gunny_bags g
      where g.organization_id = ${ctx.organizationId} and g.farmer_id = ${farmerId}`)
    insist(gunnyBagsRefusal(kind, bagCount, row!.out))
    const movementId = input.id ?? newId()
    const { organizationId, now: createdAt } = ctx
    const recordedBy = memberIdOf(ctx.actor)!
    await tx
      .insert(gunnyBags)
      .values({ organizationId, id: movementId, farmerId, kind, bagCount, movedOn, note, recordedBy, createdAt })
    const stream = { type: 'gunny-bags', id: movementId, version: 0 }
    const moved = { farmerId, movementId, kind, bagCount }
    return { result: farmerId, events: [happened(farmerEvents, stream, 'farmer.gunny-bags-moved', moved)] }
  },
  view: (tx, { ctx, result }) => loadGunnyBags(tx, ctx, result),
})
