import { and, eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { isOffice } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { forbidden, notFound } from '@/lib/kernel/errors'
import { farmerEvents } from '../events'
import { cleanProfile } from '../internal/clean-profile'
import { mayWriteFarmers } from '../policy'
import { loadFarmer } from '../queries/farmers'
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
  subject: async (tx, input, ctx) => {
    const own = and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, input.farmerId))
    const [farmer] = await tx.select().from(farmers).where(own).for('update')
    if (!farmer) throw notFound('farmer')
    return farmer
  },
  allow: mayWriteFarmers,
  run: async ({ ctx, tx, input, subject: farmer }) => {
    requireVersion(farmer, input.expectedVersion)
    const { farmerId, expectedVersion: _, ...given } = input
    if (!isOffice(ctx.actor) && (given.status !== undefined || given.pricePaisePerKg !== undefined))
      throw forbidden('farmer.office-only', 'Archiving and own prices are for the office.')
    const columns = cleanProfile(given, ctx.organizationId, farmerId)
    await tx
      .update(farmers)
      .set({ ...columns, version: farmer.version + 1 })
      .where(and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, farmerId)))
    const stream = { type: 'farmer', id: farmerId, version: farmer.version }
    const event = happened(farmerEvents, stream, 'farmer.changed', { farmerId, fields: Object.keys(given) })
    return { result: farmerId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadFarmer(tx, ctx, result),
})
