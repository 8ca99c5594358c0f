import { and, eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict, forbidden } from '@/lib/kernel/errors'
import { farmerEvents } from '../events'
import { cleanProfile, payToOf } from '../internal/clean-profile'
import { lockFarmer } from '../internal/lock-farmer'
import { mayWriteFarmers } from '../policy'
import { loadFarmer } from '../queries/farmers'
import { isAccountChange } from '../rules/held-account'
import { ChangeFarmer } from '../schema'
import { FarmerView } from '../view'

/** Farmers are archived, never deleted: what they brought stays theirs. */
export const changeFarmer = operation({
  name: 'farmer.change',
  summary: 'Changes or archives a farmer',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'PATCH', path: '/farmers/{id}', params: { id: 'farmerId' } },
  input: ChangeFarmer,
  output: FarmerView,
  subject: (tx, input, ctx) => lockFarmer(tx, ctx.organizationId, input.farmerId),
  allow: mayWriteFarmers,
  run: async ({ ctx, tx, input, subject: farmer }) => {
    requireVersion(farmer, input.expectedVersion)
    const { farmerId, expectedVersion: _, ...given } = input
    if (!isOffice(ctx.actor) && (given.status !== undefined || given.pricePaisePerKg !== undefined))
      throw forbidden('farmer.office-only', 'Archiving and own prices are for the office.')
    if (farmer.mergedIntoId && given.status === 'active')
      throw conflict('farmer.merged', 'This record is merged into another and stays archived. Use the other one.')
    const columns = cleanProfile(given, ctx.organizationId, farmerId)
    const isAccountHeld = isAccountChange(payToOf(farmer), payToOf({ ...farmer, ...columns }))
    const held = isAccountHeld && { accountChangedAt: ctx.now, accountChangedBy: memberIdOf(ctx.actor) }
    await tx
      .update(farmers)
      .set({ ...columns, ...held, version: farmer.version + 1 })
      .where(and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, farmerId)))
    const stream = { type: 'farmer', id: farmerId, version: farmer.version }
    const changed = { farmerId, fields: Object.keys(given), ...(isAccountHeld && { isAccountHeld }) }
    return { result: farmerId, events: [happened(farmerEvents, stream, 'farmer.changed', changed)] }
  },
  view: (tx, { ctx, result }) => loadFarmer(tx, ctx, result),
})
