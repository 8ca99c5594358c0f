import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { farmerEvents } from '../events'
import { lockFarmer } from '../internal/lock-farmer'
import { mayWriteFarmers } from '../policy'
import { loadCards } from '../queries/cards'
import { RenewCard } from '../schema'
import { FarmerCard } from '../view'

/** A lost card stops working: the farmer gets another token. */
export const renewCard = operation({
  name: 'farmer.renew-card',
  summary: 'Gives a farmer a new card; the old one no longer opens anything',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmers/{id}/renew-card', params: { id: 'farmerId' } },
  input: RenewCard,
  output: FarmerCard,
  subject: (tx, input, ctx) => lockFarmer(tx, ctx.organizationId, input.farmerId),
  allow: mayWriteFarmers,
  run: async ({ ctx, tx, input, subject: farmer }) => {
    requireVersion(farmer, input.expectedVersion)
    const farmerId = farmer.id
    await tx
      .update(farmers)
      .set({ cardToken: randomUUID(), version: farmer.version + 1 })
      .where(and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, farmerId)))
    const stream = { type: 'farmer', id: farmerId, version: farmer.version }
    return { result: farmerId, events: [happened(farmerEvents, stream, 'farmer.card-renewed', { farmerId })] }
  },
  view: async (tx, { ctx, result }) => (await loadCards(tx, ctx, [result]))[0]!,
})
