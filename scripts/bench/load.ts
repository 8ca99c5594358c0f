import type postgres from 'postgres'
import { unsafeMakeCtx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { addMember } from '@/lib/services/user/operations/add-member'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { createOrganization } from '@/lib/services/user/operations/create-organization'
import { defaultSettings } from '@/lib/services/user/rules'
import { idSql, type Size } from './sizes'

export type House = { organizationId: string; ownerKey: string; managerId: string; managerKey: string }

/** The organization, its people and keys, by the real operations. */
export async function foundHouse(): Promise<House> {
  const [organizationId, memberId, personId] = [newId(), newId(), newId()]
  const organization = { code: 'bench', name: 'Bench Maize', timeZone: 'Asia/Kolkata', settings: defaultSettings }
  const common = { organizationId, organization, requestId: newId() }
  const system = unsafeMakeCtx({ ...common, now: new Date(), actor: { kind: 'system', name: 'bench' } })
  const owner = { personId, memberId, name: 'Owner of the bench', email: 'owner@bench.example' }
  await runOperation(system, createOrganization, { code: 'bench', name: 'Bench Maize', passwordHash: '-', owner })
  const staff = { kind: 'staff', memberId, personId, name: owner.name, role: 'owner', sessionId: newId() } as const
  const ctx = unsafeMakeCtx({ ...common, now: new Date(), actor: staff })
  const manager = { name: 'Manager of the bench', email: 'manager@bench.example', role: 'field_manager' }
  const { id: managerId } = (await runOperation(ctx, addMember, manager)).value
  const keyFor = async (role: string, member: string) =>
    (await runOperation(ctx, createApiKey, { name: role, role, memberId: member })).value.secret
  const ownerKey = await keyFor('owner', memberId)
  return { organizationId, managerId, ownerKey, managerKey: await keyFor('field_manager', managerId) }
}

/**
 * Loads what lies between two sizes straight into the tables, events beside them, in the shapes the operations write.
 * A million bags through the operations would take an hour; what is measured afterwards cannot tell the difference.
 */
export async function load(sql: postgres.Sql, house: House, from: Size | null, to: Size): Promise<void> {
  const run = (text: string) =>
    sql.unsafe(
      text.replaceAll('$org', `'${house.organizationId}'::uuid`).replaceAll('$manager', `'${house.managerId}'::uuid`),
    )
  const range = (name: keyof Size) => `generate_series(${from?.[name] ?? 0}, ${to[name] - 1}) as i`
  const perTrip = to.deliveries / to.trips
  await run(farmersSql(range('farmers')))
  if (!from) await run(lorriesSql(to.openTrips))
  await run(tripsSql('trip', range('trips')))
  if (!from) await run(tripsSql('open-trip', range('openTrips')))
  await run(deliveriesSql(range('deliveries'), perTrip, to.farmers))
  const fresh = `d.organization_id = $org and d.id >= ${idSql('delivery', String(from?.deliveries ?? 0))}`
  await run(bagsSql(fresh, to.bagsPerDelivery))
  await run(sumsSql(fresh))
  await run(tripSumsSql)
  await run(eventsSql(fresh))
  await run(sharesSql(fresh))
  await run(daysSql)
  await run(checkpointsSql)
  await run('analyze')
}

const farmersSql = (range: string) => `
  insert into farmer.farmers (organization_id, id, person_id, code, name, phone, village, added_by, created_at)
  select $org, ${idSql('farmer', 'i')}, ${idSql('farmer', 'i')}, 'F' || lpad((i + 1)::text, 4, '0'), 'Farmer ' || i,
    '+9190000' || lpad(i::text, 5, '0'), 'Village ' || i % 97, $manager, now() - interval '100 days' from ${range}`

const lorriesSql = (count: number) => `
  insert into lorry.lorries (organization_id, id, registration_number, capacity_grams, driver_name, status, created_at)
  select $org, ${idSql('lorry', 'i')}, 'KA 17 B ' || (1000 + i), 2000000000, 'Driver ' || i, 'assigned', now() - interval '100 days'
  from generate_series(0, ${count - 1}) as i`

const tripsSql = (kind: 'trip' | 'open-trip', range: string) => `
  insert into delivery.trips (organization_id, id, lorry_id, field_manager_id, scheduled_on, location, physical_status, status,
    standard_deduction_grams_per_bag, capacity_grams, started_at, submitted_at, created_at)
  select $org, ${idSql(kind, 'i')}, ${idSql('lorry', kind === 'trip' ? 'i % 40' : 'i')}, $manager,
    ${kind === 'trip' ? "(now() - (i % 90) * interval '1 day')::date, 'Harihar', 'delivered', 'priced'" : "now()::date, 'Honnali', 'loading', 'open'"},
    2000, 2000000000, now(), ${kind === 'trip' ? 'now()' : 'null'}, now() - (i % 90) * interval '1 day' - i * interval '1 second' from ${range}`

const deliveriesSql = (range: string, perTrip: number, farmers: number) => `
  insert into delivery.deliveries (organization_id, id, trip_id, farmer_id, field_manager_id, status, moisture_bp, grade,
    price_paise_per_kg, price_source, version, created_at)
  select $org, ${idSql('delivery', 'i')}, ${idSql('trip', `(i / ${perTrip})::int`)}, ${idSql('farmer', `(i % ${perTrip} + (i / ${perTrip}) * 7) % ${farmers}`)},
    $manager, 'priced', 1250 + i * 37 % 700, 'good', 2150, '{"kind":"trip"}'::jsonb, 4,
    now() - (i / ${perTrip} % 90) * interval '1 day' - (i % ${perTrip}) * interval '1 minute' from ${range}`

const bagsSql = (fresh: string, count: number) => `
  insert into delivery.bags (organization_id, delivery_id, number, weight_grams, source, recorded_at)
  select $org, d.id, n, 48000 + (hashtext(d.id::text || n) & 255) * 100, 'typed', d.created_at + n * interval '7 seconds'
  from delivery.deliveries d, generate_series(1, ${count}) as n where ${fresh}`

const sumsSql = (fresh: string) => `
  update delivery.deliveries d set bag_count = s.bags, next_bag_number = s.bags + 1, gross_weight_grams = s.gross,
    standard_deduction_grams = s.bags * 2000, net_weight_grams = s.gross - s.bags * 2000,
    total_value_paise = round((s.gross - s.bags * 2000)::bigint * 2150 / 1000.0), first_bag_at = s.first, last_bag_at = s.last
  from (select delivery_id, count(*)::int as bags, sum(weight_grams)::int as gross, min(recorded_at) as first,
    max(recorded_at) as last from delivery.bags where organization_id = $org group by delivery_id) s
  where ${fresh} and s.delivery_id = d.id`

const tripSumsSql = `
  update delivery.trips t set farmer_count = s.farmers, bag_count = s.bags, gross_weight_grams = s.gross, net_weight_grams = s.net
  from (select trip_id, count(*)::int as farmers, sum(bag_count)::int as bags, sum(gross_weight_grams)::bigint as gross,
    sum(net_weight_grams)::bigint as net from delivery.deliveries where organization_id = $org group by trip_id) s
  where t.organization_id = $org and t.id = s.trip_id`

/** Four events a delivery, as weighing and pricing leave them. */
const eventsSql = (fresh: string) => `
  with fresh as (
    select d.*, row_number() over (order by d.created_at, d.id) - 1 as nth from delivery.deliveries d where ${fresh}
  ), head as (select position from events.heads where organization_id = $org),
  told as (
    insert into events.events (organization_id, position, stream_type, stream_id, version, name, payload, actor_kind, actor_id,
      command_id, request_id, at)
    select $org, head.position + fresh.nth * 4 + e.version, 'delivery', fresh.id, e.version, e.name, e.payload, 'staff', $manager,
      gen_random_uuid(), 'bench', fresh.created_at
    from fresh, head, lateral (values
      (1, 'delivery.opened', jsonb_build_object('deliveryId', fresh.id, 'tripId', fresh.trip_id, 'farmerId', fresh.farmer_id,
        'fieldManagerId', fresh.field_manager_id)),
      (2, 'delivery.moisture-set', jsonb_build_object('deliveryId', fresh.id, 'tripId', fresh.trip_id, 'moistureBp',
        fresh.moisture_bp, 'grade', fresh.grade, 'photoId', null)),
      (3, 'delivery.bags-recorded', jsonb_build_object('deliveryId', fresh.id, 'tripId', fresh.trip_id, 'bags', (
        select jsonb_agg(jsonb_build_object('number', number, 'weightGrams', weight_grams, 'source', source, 'recordedAt', recorded_at))
        from delivery.bags b where b.organization_id = $org and b.delivery_id = fresh.id))),
      (4, 'delivery.priced', jsonb_build_object('deliveryId', fresh.id, 'tripId', fresh.trip_id, 'pricePaisePerKg', 2150, 'source',
        fresh.price_source, 'qualityDeductionGrams', 0, 'qualityReason', null, 'netWeightGrams', fresh.net_weight_grams,
        'totalValuePaise', fresh.total_value_paise))
    ) as e(version, name, payload) returning 1
  )
  update events.heads set position = position + (select count(*) from told) where organization_id = $org`

/** What the reactions make of these events, so that the summaries stand as after a season. */
const sharesSql = (fresh: string) => `
  insert into reporting.delivery_shares (organization_id, delivery_id, day, weighed_at, bag_count, gross_weight_grams,
    net_weight_grams, total_value_paise, priced_weight_grams, moisture_bp_kilograms, measured_weight_grams)
  select $org, d.id, (d.first_bag_at at time zone 'Asia/Kolkata')::date, d.last_bag_at, bag_count, gross_weight_grams,
    net_weight_grams, total_value_paise, net_weight_grams, moisture_bp::bigint * gross_weight_grams / 1000, gross_weight_grams
  from delivery.deliveries d where ${fresh}`

const daysSql = `
  insert into reporting.days (organization_id, day, delivery_count, bag_count, gross_weight_grams, net_weight_grams,
    total_value_paise, priced_weight_grams, moisture_bp_kilograms, measured_weight_grams)
  select $org, day, count(*), sum(bag_count), sum(gross_weight_grams), sum(net_weight_grams), sum(total_value_paise),
    sum(priced_weight_grams), sum(moisture_bp_kilograms), sum(measured_weight_grams)
  from reporting.delivery_shares where organization_id = $org group by day
  on conflict (organization_id, day) do update set delivery_count = excluded.delivery_count, bag_count = excluded.bag_count,
    gross_weight_grams = excluded.gross_weight_grams, net_weight_grams = excluded.net_weight_grams,
    total_value_paise = excluded.total_value_paise, priced_weight_grams = excluded.priced_weight_grams,
    moisture_bp_kilograms = excluded.moisture_bp_kilograms, measured_weight_grams = excluded.measured_weight_grams`

const checkpointsSql = `
  insert into events.checkpoints (organization_id, reaction, position)
  select $org, 'reporting.days', position from events.heads where organization_id = $org
  on conflict (organization_id, reaction) do update set position = excluded.position`
