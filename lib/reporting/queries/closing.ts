import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { mayRunReports } from '../report-policy'
import { ReportRef } from '../report-schema'
import { loadRun } from './report-runs'

/** What a day or a trip is closed with. */
export type Closing = {
  kind: string
  from: string
  to: string
  tripId: string | null
  /** Settled on that day, or this trip: the slips that are in force. `name` is `2026-11-24 KA01AB1234`, safe for a file. */
  trips: { tripId: string; name: string; slipNumbers: string[] }[]
  photos: {
    id: string
    kind: string
    farmerCode: string | null
    deliveryId: string | null
    takenAt: string
    sha256: string | null
  }[]
}
type Asked = { from: string; to: string; tripId: string | null }

/** For the worker: what goes into an archive that was asked for. */
export const closing = query({
  name: 'report.closing',
  summary: 'The slips and photos that a close of day or trip is made of',
  service: 'reporting',
  permission: 'report:run',
  input: ReportRef,
  output: z.custom<Closing>(),
  timeoutMs: 60_000,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => {
    const { kind, format, from, to, filters } = await loadRun(tx, ctx, input.reportId)
    if (format !== 'zip') throw notFound('report')
    return { kind, ...(await loadClosing(tx, ctx, { from, to, tripId: filters.tripId ?? null })) }
  },
})

export async function loadClosing(tx: Tx, ctx: Ctx, asked: Asked): Promise<Omit<Closing, 'kind'>> {
  const { organizationId } = ctx
  const { from, to, tripId } = asked
  const { timeZone } = ctx.organization
  const between = (at: ReturnType<typeof sql>) => sql`(${at} at time zone ${timeZone})::date between ${from} and ${to}`
  const trips = await tx.execute<Closing['trips'][number]>(sql`
    select t.id as "tripId", t.scheduled_on || '-' || regexp_replace(l.registration_number, '[^A-Za-z0-9]', '', 'g')
        || '-' || left(t.id::text, 8) as name,
      json_agg(s.number order by s.number) as "slipNumbers"
    from payment.settlements s
    join delivery.trips t on t.organization_id = s.organization_id and t.id = s.trip_id
    join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    where s.organization_id = ${organizationId} and s.status <> 'reversed'
      and ${tripId ? sql`s.trip_id = ${tripId}` : between(sql`s.settled_at`)}
    group by t.id, t.scheduled_on, l.registration_number order by name, t.id`)
  const photos = await tx.execute<Closing['photos'][number]>(sql`
    select p.id, p.kind, f.code as "farmerCode", p.delivery_id as "deliveryId", p.taken_at as "takenAt", p.sha256
    from delivery.photos p
    left join delivery.deliveries d on d.organization_id = p.organization_id and d.id = p.delivery_id
    left join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
    where p.organization_id = ${organizationId} and p.status = 'kept' and p.file_name is not null
      and ${tripId ? sql`d.trip_id = ${tripId}` : between(sql`p.taken_at`)}
    order by p.taken_at, p.id`)
  return {
    ...asked,
    trips: [...trips],
    photos: photos.map((photo) => ({ ...photo, takenAt: isoOf(photo.takenAt) })),
  }
}
