import { stat } from 'node:fs/promises'
import path from 'node:path'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { openPostgres } from '@/lib/platform/postgres-client'
import { makeReports, REPORTS_ROOM } from '@/lib/reporting/make-reports'
import { requestReport } from '@/lib/reporting/operations/request-report'
import { storedReport } from '@/lib/reporting/queries/stored-report'
import { aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld } from '@/lib/testing/world'
import setup from './test-database'

/** `npm run report-memory [rows]`: the delivery register as XLSX, and the most memory this process ever held. */
const rows = Number(process.argv[2] ?? 500_000)
const MOST_MB = 300
const stop = await setup()
process.env.LOG_LEVEL = 'warn'
const world = await foundWorld()
await grow(rows)
const before = peakMb()
const started = performance.now()
const asked = { kind: 'delivery-register', format: 'xlsx' as const, from: '2026-11-01', to: '2026-11-30' }
const { id } = (await runOperation(world.as('owner'), requestReport, asked)).value
await makeReports(world.asSystem())
const run = await runQuery(world.as('owner'), storedReport, { reportId: id })
const seconds = ((performance.now() - started) / 1000).toFixed(1)
const size = run.fileName
  ? (await stat(path.join(env().DATA_DIR, 'files', world.organizationId, REPORTS_ROOM, run.fileName))).size
  : 0
const peak = peakMb()
process.stdout.write(
  `${run.rowCount} rows, ${run.status}, ${(size / 1e6).toFixed(1)} MB in ${seconds} s, peak ${peak} MB (${before} MB before)\n`,
)
await closeDatabase()
await stop()
if (run.status !== 'done' || run.rowCount !== rows || peak > MOST_MB) {
  process.stderr.write(`not ok: ${rows} rows within ${MOST_MB} MB are promised\n`)
  process.exitCode = 1
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Trips of at most a thousand farmers, written past the product: it is reading that is measured. */
async function grow(count: number): Promise<void> {
  const owner = openPostgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} })
  const farmers = Math.min(count, 1_000)
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  await owner`insert into farmer.farmers (organization_id, id, person_id, code, name, village, added_by, created_at)
    select organization_id, gen_random_uuid(), gen_random_uuid(), 'X' || n, 'Farmer ' || n, 'Village ' || n % 40, added_by, created_at
    from farmer.farmers, generate_series(1, ${farmers}::int) n where id = ${farmer.id}`
  await owner`insert into delivery.trips (organization_id, id, lorry_id, field_manager_id, scheduled_on, location,
      physical_status, status, standard_deduction_grams_per_bag, capacity_grams, created_at)
    select organization_id, gen_random_uuid(), lorry_id, field_manager_id, '2026-11-01'::date + n % 30, location,
      physical_status, 'submitted', 2000, capacity_grams, created_at
    from delivery.trips, generate_series(1, ${Math.ceil(count / farmers)}::int) n where id = ${trip.id}`
  await owner`insert into delivery.deliveries (organization_id, id, trip_id, farmer_id, field_manager_id, status, bag_count,
      gross_weight_grams, standard_deduction_grams, net_weight_grams, moisture_bp, created_at)
    select t.organization_id, gen_random_uuid(), t.id, f.id, t.field_manager_id, 'submitted', 50, 3100000, 100000, 3000000,
      1450, t.created_at
    from delivery.trips t, farmer.farmers f
    where t.organization_id = ${world.organizationId} and f.organization_id = t.organization_id and t.id <> ${trip.id}
      and f.id <> ${farmer.id} limit ${count}::int`
  await owner`analyze delivery.deliveries`
  await owner.end()
}
