import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { gunnyBagsChange } from '../internal/gunny-bags-out'
import { maySeeFarmers } from '../policy'
import { GunnyBagAccount } from '../view'

/** As many steps as a person reads; `outCount` counts all. */
const MOST = 200

export const gunnyBagAccount = query({
  name: 'farmer.gunny-bags',
  summary: 'Our gunny bags with a farmer: how many are out, and every step',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmers/{id}/gunny-bags', params: { id: 'farmerId' } },
  input: z.object({ farmerId: id }),
  output: GunnyBagAccount,
  allow: maySeeFarmers,
  run: ({ ctx, tx, input }) => loadGunnyBags(tx, ctx, input.farmerId),
})

/** @throws DomainError not_found */
export async function loadGunnyBags(tx: Tx, { organizationId }: Ctx, farmerId: string): Promise<GunnyBagAccount> {
  const [farmer] = await tx.execute(sql`
    select 1 from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  if (!farmer) throw notFound('farmer')
  const data = await tx.execute<GunnyBagAccount['data'][number]>(sql`
    select g.id, g.kind, g.bag_count as "bagCount", g.moved_on::text as "movedOn", g.note, m.name as "recordedByName",
      (sum(${gunnyBagsChange}) over (order by g.created_at, g.id))::int as "outCount"
    from farmer.gunny_bags g
    left join "user".members m on m.organization_id = g.organization_id and m.id = g.recorded_by
    where g.organization_id = ${organizationId} and g.farmer_id = ${farmerId}
    order by g.created_at desc, g.id desc limit ${MOST}`)
  return { farmerId, outCount: data[0]?.outCount ?? 0, data: [...data] }
}
