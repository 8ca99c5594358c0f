import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { pgArray, type Tx } from '@/lib/platform/db'
import { maySeeFarmers } from '../policy'
import { CardsOf } from '../schema'
import { FarmerCard } from '../view'

export const farmerCards = query({
  name: 'farmer.cards',
  summary: 'What stands on the cards of these farmers; `/farmers/cards.pdf` prints them',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmers/cards' },
  input: CardsOf,
  output: z.object({ data: z.array(FarmerCard) }),
  allow: maySeeFarmers,
  run: async ({ ctx, tx, input }) => ({ data: await loadCards(tx, ctx, input.farmerIds) }),
})

/** Cards in the order of the names. @throws not_found when one of the farmers does not exist here. */
export async function loadCards(tx: Tx, ctx: Ctx, farmerIds: string[]): Promise<FarmerCard[]> {
  const rows = await tx.execute<FarmerCard & Record<string, unknown>>(sql`
    select id, code, name, village, card_token as "cardToken" from farmer.farmers
    where organization_id = ${ctx.organizationId} and id = any(${pgArray(farmerIds)}::uuid[]) order by name, code`)
  if (rows.length < new Set(farmerIds).size) throw notFound('farmer')
  return [...rows]
}
