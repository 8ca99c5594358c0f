import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { aDelivery, aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { requestReport } from '../operations/request-report'
import { removeSavedReport, saveReport } from '../operations/save-report'
import { listSavedReports } from '../queries/saved-reports'
import { showReport } from '../queries/show-report'

let world: World
const period = { from: '2026-11-01', to: '2026-11-30' }
beforeAll(async () => {
  world = await foundWorld()
  const trip = await aTrip(world)
  await aDelivery(world, trip.id, (await aFarmer(world, 'Ramesh Kumar', 'Harihar')).id, [60, 60], 1400)
  await aDelivery(world, trip.id, (await aFarmer(world, 'Suma Devi', 'Harihar')).id, [50], 1700)
  await aDelivery(world, trip.id, (await aFarmer(world, 'Ganga Bai', 'Kondajji')).id, [70, 70, 70], 1500)
})
afterAll(closeDatabase)

const byVillage = {
  source: 'delivery-register',
  groupBy: ['village'],
  measures: [
    { column: 'netWeightGrams', how: 'sum' as const },
    { column: 'bagCount', how: 'largest' as const },
    { column: 'moistureBp', how: 'average' as const },
  ],
  chart: 'bars' as const,
}
const show = (design: object) =>
  runQuery(world.as('owner'), showReport, { kind: 'delivery-register', ...period, design: design as never })

test('groups, sums and averages are those of the lines; moisture is weighed by gross', async () => {
  const view = await show(byVillage)
  expect(view.rows).toEqual([
    { village: 'Harihar', groupCount: 2, netWeightGrams: 164_000, bagCountLargest: 2, moistureBpAverage: 1488 },
    { village: 'Kondajji', groupCount: 1, netWeightGrams: 204_000, bagCountLargest: 3, moistureBpAverage: 1500 },
  ])
  expect(view.totals).toMatchObject({ groupCount: 3, netWeightGrams: 368_000 })
  expect(view.points.map(({ label }) => label)).toEqual(['Kondajji', 'Harihar'])
})

test('columns alone give the lines', async () => {
  const view = await show({ source: 'delivery-register', columns: ['farmer', 'bagCount'] })
  expect(view.columns.map(({ key }) => key)).toEqual(['farmer', 'bagCount'])
  expect(view.totals).toMatchObject({ bagCount: 6 })
})

test.each([
  ['a column that is none', { ...byVillage, groupBy: ['passwordHash'] }],
  ['SQL instead of a name', { ...byVillage, groupBy: ['village"; drop table x; --'] }],
  ['SQL in a measure', { ...byVillage, measures: [{ column: '1) from "user".people --', how: 'sum' }] }],
  ['a figure to group by', { ...byVillage, groupBy: ['netWeightGrams'] }],
  ['a name to add up', { ...byVillage, measures: [{ column: 'farmer', how: 'sum' }] }],
  ['a way of adding up that is none', { ...byVillage, measures: [{ column: 'bagCount', how: 'sum(1)) --' }] }],
  ['groups without anything to add up', { ...byVillage, measures: [] }],
  ['nothing', { source: 'delivery-register' }],
])('%s is refused, field by field', async (_, design) => {
  await expect(show(design)).rejects.toMatchObject({ code: 'invalid' })
  const save = runOperation(world.as('owner'), saveReport, { name: 'Bad', design: design as never })
  await expect(save).rejects.toMatchObject({ code: 'invalid' })
})

test('a saved report is one’s own until it is shared; it becomes a file as the others do', async () => {
  const accountant = world.as('accountant', await aManager(world, 'Anita Accountant'))
  const save = async (isShared: boolean) =>
    (await runOperation(world.as('owner'), saveReport, { name: `Villages ${isShared}`, isShared, design: byVillage }))
      .value
  const [mine, shared] = [await save(false), await save(true)]
  const seen = (await runQuery(accountant, listSavedReports, {})).data.map(({ id }) => id)
  expect(seen).toEqual([shared.id])
  await expect(runQuery(accountant, showReport, { kind: mine.id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await runQuery(accountant, showReport, { kind: shared.id, ...period })).title).toBe('Villages true')
  const file = (await runOperation(accountant, requestReport, { kind: shared.id, format: 'csv', ...period })).value
  expect(file).toMatchObject({ title: 'Villages true', rowCount: 2 })
  const remove = runOperation(accountant, removeSavedReport, { savedReportId: shared.id })
  await expect(remove).rejects.toMatchObject({ code: 'forbidden' })
  await runOperation(world.as('owner'), removeSavedReport, { savedReportId: shared.id })
  await expect(runQuery(accountant, showReport, { kind: shared.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a report of the office stays one when it is taken apart', async () => {
  const manager = world.as('field_manager', await aManager(world))
  const design = {
    source: 'payments',
    groupBy: ['village'],
    measures: [{ column: 'amountPaise', how: 'sum' as const }],
  }
  await expect(runQuery(manager, showReport, { kind: 'payments', design })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(runOperation(manager, saveReport, { name: 'Mine', design })).rejects.toMatchObject({ code: 'forbidden' })
  const own = await runQuery(manager, showReport, { kind: 'delivery-register', ...period, design: byVillage })
  expect(own.rowCount).toBe(0)
})
