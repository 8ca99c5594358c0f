import { stat } from 'node:fs/promises'
import path from 'node:path'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { makeReports, REPORTS_ROOM } from '@/lib/reporting/make-reports'
import { requestReport } from '@/lib/reporting/operations/request-report'
import { storedReport } from '@/lib/reporting/queries/stored-report'
import { growRegister } from '@/lib/testing/long-season'
import { foundWorld } from '@/lib/testing/world'
import setup from './test-database'

/** `npm run report-memory [rows]`: the delivery register as XLSX, and the most memory this process ever held. */
const rows = Number(process.argv[2] ?? 500_000)
const MOST_MB = 300
const stop = await setup()
process.env.LOG_LEVEL = 'warn'
const world = await foundWorld()
await growRegister(world, rows)
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
