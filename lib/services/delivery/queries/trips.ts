import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySeeTrips } from '../policy'
import { compareWeighings } from '../rules/weighbridge'
import { physicalStatuses, tripStatuses } from '../schema'
import { TripView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string; totals: TripView['totals'] }

const columns = sql`t.id, t.request_id as "requestId", t.lorry_id as "lorryId",
  json_build_object('id', t.lorry_id, 'registrationNumber', coalesce(l.registration_number, ''), 'driverName', coalesce(l.driver_name, '')) as lorry,
  t.field_manager_id as "fieldManagerId", json_build_object('id', t.field_manager_id, 'name', coalesce(m.name, '')) as "fieldManager",
  t.scheduled_on::text as "scheduledOn", t.location, t.instructions, t.status, t.physical_status as "physicalStatus",
  t.standard_deduction_grams_per_bag as "standardDeductionGramsPerBag", t.capacity_grams as "capacityGrams",
  t.overload_reason as "overloadReason", t.price_paise_per_kg as "pricePaisePerKg", t.weighbridge_grams as "weighbridgeGrams",
  t.dispatch_weighbridge_grams as "dispatchWeighbridgeGrams", t.mismatch_reason as "mismatchReason",
  t.return_reason as "returnReason", json_build_object('farmers', t.farmer_count, 'bags', t.bag_count,
    'grossWeightGrams', t.gross_weight_grams, 'netWeightGrams', t.net_weight_grams) as totals,
  t.started_at as "startedAt", t.submitted_at as "submittedAt", t.dispatched_at as "dispatchedAt",
  t.arrived_at as "arrivedAt", t.settled_at as "settledAt", t.version, t.created_at as "createdAt"`
const source = sql`delivery.trips t
  left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
  left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id`

const instants = ['startedAt', 'submittedAt', 'dispatchedAt', 'arrivedAt', 'settledAt', 'createdAt'] as const

/** A row as it leaves the server; how far the weighbridges are off follows from the organization's tolerance of today. */
const presentFor =
  ({ organization }: Ctx) =>
  ({ keyset_value: _, ...row }: Row): TripView => {
    for (const name of instants) row[name] = row[name] ? isoOf(row[name] as string) : null
    const trip = row as unknown as TripView
    const { mismatchGrams, wayGrams } = compareWeighings(
      {
        bagsGrams: trip.totals.grossWeightGrams,
        dispatchGrams: trip.dispatchWeighbridgeGrams,
        arrivalGrams: trip.weighbridgeGrams,
      },
      organization.settings.weighbridgeToleranceBp,
    )
    return { ...trip, mismatchGrams, wayGrams }
  }

/** A field manager sees own trips only. */
export const ownTripsOnly = (actor: Actor, column = sql`t.field_manager_id`) =>
  isOffice(actor) ? sql`true` : sql`${column} = ${memberIdOf(actor)}`

const DEFAULT_SORT = '-scheduledOn'

export const listTrips = query({
  name: 'trip.list',
  summary: 'Trips, a field manager sees own ones',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/trips' },
  input: ListInput.extend({
    status: z.enum(tripStatuses).optional(),
    physicalStatus: z.enum(physicalStatuses).optional(),
    fieldManagerId: id.optional(),
    lorryId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(TripView),
  isOneStatement: true,
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        scheduledOn: { expression: sql`t.scheduled_on`, cast: 'date' },
        createdAt: { expression: sql`t.created_at`, cast: 'timestamptz' },
        grossWeightGrams: { expression: sql`t.gross_weight_grams`, cast: 'bigint' },
      },
      DEFAULT_SORT,
      sql`t.id`,
    )
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where t.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownTripsOnly(ctx.actor)}
        and ${input.status ? sql`t.status = ${input.status}` : sql`true`}
        and ${input.physicalStatus ? sql`t.physical_status = ${input.physicalStatus}` : sql`true`}
        and ${input.fieldManagerId ? sql`t.field_manager_id = ${input.fieldManagerId}` : sql`true`}
        and ${input.lorryId ? sql`t.lorry_id = ${input.lorryId}` : sql`true`}
        and ${input.from ? sql`t.scheduled_on >= ${input.from}` : sql`true`}
        and ${input.to ? sql`t.scheduled_on <= ${input.to}` : sql`true`}
        and ${input.q ? sql`(replace(l.registration_number, ' ', '') ilike ${`%${input.q.replace(/\s/g, '')}%`} or t.location ilike ${`%${input.q}%`} or m.name ilike ${`%${input.q}%`})` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, presentFor(ctx))
  },
})

export const getTrip = query({
  name: 'trip.get',
  summary: 'One trip',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/trips/{id}', params: { id: 'tripId' } },
  input: z.object({ tripId: id }),
  output: TripView,
  allow: maySeeTrips,
  run: ({ tx, ctx, input }) => loadTrip(tx, ctx, input.tripId),
})

/** One trip as it leaves the server; another manager's trip does not exist for a manager. @throws not_found */
export async function loadTrip(tx: Tx, ctx: Ctx, tripId: string): Promise<TripView> {
  const [trip] = await readTrips(tx, ctx, sql`t.id = ${tripId}`, 1)
  if (!trip) throw notFound('trip')
  return trip
}

/** Trips as the caller may see them, the latest first; `where` speaks of the trip as `t`. */
export async function readTrips(tx: Tx, ctx: Ctx, where: SQL, limit: number): Promise<TripView[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where t.organization_id = ${ctx.organizationId} and ${where} and ${ownTripsOnly(ctx.actor)}
    order by t.scheduled_on desc, t.id limit ${limit}`)
  return rows.map(presentFor(ctx))
}
