import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { readWhole } from '@/lib/platform/files'
import { growRegister } from '@/lib/testing/long-season'
import { foundWorld, type World } from '@/lib/testing/world'
import { makeReports, REPORTS_ROOM } from './make-reports'
import { requestReport } from './operations/request-report'
import { getReportRun } from './queries/report-runs'
import { storedReport } from './queries/stored-report'

const ROWS = 12_000
let world: World
beforeAll(async () => {
  world = await foundWorld()
  await growRegister(world, ROWS)
})
afterAll(closeDatabase)

const ask = async (format: 'csv' | 'pdf') => {
  const input = { kind: 'delivery-register', format, from: '2026-11-01', to: '2026-12-31' }
  return (await runOperation(world.as('owner'), requestReport, input)).value
}
const seen = (reportId: string) => runQuery(world.as('owner'), getReportRun, { reportId })

test('a long report waits for the worker, which makes every row of it once', async () => {
  const asked = await ask('csv')
  expect(asked).toMatchObject({ status: 'waiting', rowCount: ROWS, doneCount: 0, fileUrl: null })
  const both = await Promise.all([makeReports(world.asSystem()), makeReports(world.asSystem())])
  expect(both[0] + both[1]).toBe(1)
  expect(await seen(asked.id)).toMatchObject({
    status: 'done',
    doneCount: ROWS,
    fileUrl: `/api/v1/reports/${asked.id}/file`,
  })
  const { fileName } = await runQuery(world.as('owner'), storedReport, { reportId: asked.id })
  const lines = (await readWhole(world.organizationId, REPORTS_ROOM, fileName!))!
    .toString('utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(ROWS + 1)
  expect(new Set(lines).size).toBe(ROWS + 1)
})

test('what cannot be made says why, and does not hold up the next', async () => {
  const asked = await ask('pdf')
  expect(await makeReports(world.asSystem())).toBe(1)
  const failed = await seen(asked.id)
  expect(failed.status).toBe('failed')
  expect(failed.failure).toContain('Choose a shorter time, Excel or CSV')
  expect(await makeReports(world.asSystem())).toBe(0)
})
