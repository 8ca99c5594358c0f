import type postgres from 'postgres'
import { openPostgres } from '@/lib/platform/postgres-client'
import { type Figure, rounded } from './compare'
import type { House } from './load'
import { median, type Server } from './measure'
import { benchId, idSql } from './sizes'
import { type Stand, say } from './stand'

/** Each settling uses up a trip: so many for each server, of 60 farmers with 60 bags and two advances each. */
const TRIPS = 40
const WARM_UP = 10
const FARMERS = 60
const BAGS = 60

/** Settles trips one after the other, ours and the bare server's in turns. */
export async function settling({ ownerUrl, house, ours, bare }: Stand): Promise<Figure[]> {
  const sql = openPostgres(ownerUrl, { max: 1, onnotice: () => {} })
  await loadPricedTrips(sql, house)
  // The first ones fill tables that were empty: measured is a house in which trips were settled before.
  for (let nth = 0; nth < WARM_UP; nth++) await settle(nth % 2 === 0 ? ours : bare, house, nth)
  await sql.unsafe('vacuum analyze')
  await sql.end()
  const times: [number[], number[]] = [[], []]
  for (let nth = WARM_UP / 2; nth < TRIPS; nth++) {
    times[0].push(await settle(ours, house, nth * 2))
    times[1].push(await settle(bare, house, nth * 2 + 1))
  }
  const [mine, theirs] = times.map(median) as [number, number]
  const p95 = times[0].toSorted((a, b) => a - b)[Math.floor(times[0].length * 0.95)]!
  say(`settle60: ours ${mine.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, bare ${theirs.toFixed(0)} ms`)
  return [
    { name: 'settle60', value: rounded(mine), unit: 'ms', bare: rounded(theirs), ratio: rounded(theirs / mine, 1_000) },
    { name: 'settle60-p95', value: rounded(p95), unit: 'ms' },
  ]
}

/** Milliseconds for one trip. @throws when it was not settled */
async function settle(server: Server, house: House, trip: number): Promise<number> {
  const begun = performance.now()
  const response = await fetch(`${server.url}/api/v1/trips/${benchId('settled-trip', trip)}/settle`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.ownerKey}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const { settlements } = (await response.json()) as { settlements?: unknown[] }
  if (settlements?.length !== FARMERS) throw new Error(`settle60: ${response.status}, not all farmers were settled`)
  return performance.now() - begun
}

async function loadPricedTrips(sql: postgres.Sql, house: House): Promise<void> {
  const run = (text: string) =>
    sql.unsafe(
      text.replaceAll('$org', `'${house.organizationId}'::uuid`).replaceAll('$manager', `'${house.managerId}'::uuid`),
    )
  const [trip, delivery] = [idSql('settled-trip', `i / ${FARMERS}`), idSql('settled-delivery', 'i')]
  const all = `generate_series(0, ${TRIPS * 2 * FARMERS - 1}) as i`
  await run(`insert into farmer.farmers (organization_id, id, person_id, code, name, village, added_by, created_at)
    select $org, ${idSql('settled-farmer', 'i')}, ${idSql('settled-farmer', 'i')}, 'S' || i, 'Settled ' || i, 'Harihar', $manager, now()
    from ${all}`)
  await run(`insert into delivery.trips (organization_id, id, lorry_id, field_manager_id, scheduled_on, location, physical_status,
      status, standard_deduction_grams_per_bag, capacity_grams, farmer_count, bag_count, submitted_at, created_at)
    select $org, ${idSql('settled-trip', 'i')}, ${idSql('lorry', '0')}, $manager, now()::date, 'Harihar', 'delivered', 'priced',
      2000, 2000000000, ${FARMERS}, ${FARMERS * BAGS}, now(), now() from generate_series(0, ${TRIPS * 2 - 1}) as i`)
  await run(`insert into delivery.deliveries (organization_id, id, trip_id, farmer_id, field_manager_id, status, bag_count,
      next_bag_number, gross_weight_grams, standard_deduction_grams, net_weight_grams, moisture_bp, grade, price_paise_per_kg,
      price_source, total_value_paise, version, created_at)
    select $org, ${delivery}, ${trip}, ${idSql('settled-farmer', 'i')}, $manager, 'priced', ${BAGS}, ${BAGS + 1},
      ${BAGS * 60_000}, ${BAGS * 2_000}, ${BAGS * 58_000}, 1450, 'good', 2150, '{"kind":"trip"}', ${BAGS * 58 * 2_150}, 4, now()
    from ${all}`)
  await run(`insert into delivery.bags (organization_id, delivery_id, number, weight_grams, source, recorded_at)
    select $org, ${delivery}, n, 60000, 'typed', now() from ${all}, generate_series(1, ${BAGS}) as n`)
  await run(`insert into payment.advances (organization_id, id, farmer_id, amount_paise, method, paid_on, reason, status,
      recorded_by, paid_at, version, created_at)
    select $org, gen_random_uuid(), ${idSql('settled-farmer', 'i')}, 200000 + n * 100000, 'cash', now()::date - n, 'seeds', 'paid',
      $manager, now(), 1, now() from ${all}, generate_series(1, 2) as n`)
  await sql.unsafe('vacuum analyze')
}
