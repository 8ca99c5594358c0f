import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import Excel from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { closeDatabase } from '@/lib/platform/db'
import { moveGunnyBags } from '@/lib/services/farmer/operations/move-gunny-bags'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { anAdvance, aPayment, today } from '@/lib/testing/money'
import { aFarmer, aManager, aPricedDelivery } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { requestReport } from '../operations/request-report'
import { showReport } from '../queries/show-report'
import { writeReportFile } from '../queries/write-report-file'
import { reports } from './catalogue'
import { type ReportFormat, type ReportTable, reportFormats } from './files/report-table'
import { writeReport } from './files/write-report'
import { addMonths } from './period'

let world: World
let farmerId = ''
let tripId = ''
const evil = '=HYPERLINK("http://evil.example","Ramesh")'
const period = { from: '2026-11-01', to: '2026-11-30' }
// A day more: the day may change while the test runs.
const around = { from: addMonths(today(), -1), to: addDays(today(), 1) }

beforeAll(async () => {
  world = await foundWorld('Green Valley Maize')
  farmerId = (await aFarmer(world, 'Ramesh Kumar', 'Harihar')).id
  const { trip } = await aPricedDelivery(world, farmerId, [62, 61.5, 60], 2150)
  tripId = trip.id
  await anAdvance(world, farmerId, 1_500, { reason: evil })
  await runOperation(world.as('owner'), settleTrip, { tripId })
  await anAdvance(world, (await aFarmer(world, 'Suma Devi', 'Kondajji')).id, 800)
  await aPayment(world)
  const bags = { kind: 'given' as const, bagCount: 40, movedOn: '2026-11-20' }
  await runOperation(world.as('owner'), moveGunnyBags, { farmerId, ...bags })
})
afterAll(closeDatabase)

const show = (kind: string, more: Record<string, unknown> = {}) =>
  runQuery(world.as('owner'), showReport, { kind, ...period, ...more })

async function file(kind: string, format: ReportFormat, more: Record<string, unknown> = {}): Promise<Buffer> {
  const { id } = (await runOperation(world.as('owner'), requestReport, { kind, format, ...period, ...more })).value
  let bytes = Buffer.alloc(0)
  const write = async (table: ReportTable, asked: ReportFormat) => {
    const to = new PassThrough()
    bytes = (await Promise.all([buffer(to), writeReport(asked, table, to)]))[0]
  }
  await runQuery(world.as('owner'), writeReportFile, { reportId: id, write })
  return bytes
}
const filtersOf = (kind: string) => ({ 'trip-sheet': { tripId }, 'farmer-year': { farmerId } })[kind] ?? {}

describe.each(reports.map((report) => [report.kind, report] as const))('%s', (kind, report) => {
  test('is read, summed up and drawn', async () => {
    const dates =
      report.columns.some(({ key }) => key === 'on') && kind !== 'delivery-register' && kind !== 'trips'
        ? around
        : period
    const view = await show(kind, { ...dates, filters: filtersOf(kind) })
    expect(view.rows.length, 'the season of this test has something for each report').toBeGreaterThan(0)
    expect(view.rowCount).toBe(view.rows.length)
    for (const column of report.columns) {
      expect(Object.keys(view.rows[0]!)).toContain(column.key)
      if (column.total !== 'sum') continue
      const sum = view.rows.reduce((total, row) => total + Number(row[column.key] ?? 0), 0)
      expect(Number(view.totals[column.key] ?? 0), column.key).toBe(sum)
    }
    if (report.chart) expect(view.points.length).toBeGreaterThan(0)
  })

  test.each(reportFormats)('is a file as %s', async (format) => {
    const bytes = await file(kind, format, { filters: filtersOf(kind) })
    const begins = { pdf: '%PDF-', xlsx: 'PK', csv: '\ufeff' }[format]
    expect(bytes.toString('utf8', 0, 8).startsWith(begins)).toBe(true)
  })
})

test('figures keep their unit: the register shows what was weighed, priced and deducted', async () => {
  const view = await show('delivery-register', { filters: { farmerId } })
  expect(view.rows[0]).toMatchObject({
    ...{ on: '2026-11-23', farmer: 'Ramesh Kumar', bagCount: 3, grossWeightGrams: 183_500 },
    ...{ standardDeductionGrams: 6_000, netWeightGrams: 177_500, moistureBp: 1450, pricePaisePerKg: 2150 },
    totalValuePaise: 381_625,
  })
  expect(view.totals).toMatchObject({ pricePaisePerKg: 2150, moistureBp: 1450 })
  const csv = (await file('delivery-register', 'csv', { filters: { farmerId } })).toString('utf8')
  expect(csv).toContain('Net (kg)')
  expect(csv).toContain(',183.500,6.000,0.000,177.500,14.50,good,21.50,3816.25,')
})

test('the statement of a farmer ends with what the ledger says', async () => {
  const { rows } = await show('farmer-year', { ...around, filters: { farmerId } })
  expect(rows.map(({ what }) => what)).toEqual(['Advance', 'Settlement'])
  expect(rows.at(-1)).toMatchObject({ totalValuePaise: 381_625, duePaise: 231_625, advanceOpenPaise: 0 })
})

test('a spreadsheet has numbers as numbers and days as days, and no text becomes a formula', async () => {
  const book = new Excel.Workbook()
  await book.xlsx.load((await file('advances', 'xlsx', { ...around })) as never)
  const sheet = book.worksheets[0]!
  expect(sheet.getRow(1).values).toContain('Advance (₹)')
  const row = sheet.getRow(2)
  expect(row.getCell(1).type).toBe(Excel.ValueType.Date)
  expect(row.getCell(5).value).toBe(evil)
  expect(row.getCell(5).type).toBe(Excel.ValueType.String)
  expect(row.getCell(9)).toMatchObject({ value: 1_500, type: Excel.ValueType.Number })
  sheet.eachRow((each) => each.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula)))
  const csv = (await file('advances', 'csv', { ...around })).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""Ramesh"")"`)
})

test('the paper says whose it is, of when and what it comes to', async () => {
  const pdf = await file('delivery-register', 'pdf', { filters: { village: 'Harihar' } })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  for (const words of [
    'Delivery register',
    'Green Valley Maize',
    '1 Nov 2026 to 30 Nov 2026',
    'Village: Harihar',
    'Ramesh Kumar',
    '3,816.25',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(words)
})

test('the period before is of the same length, and compared in the same figures', async () => {
  const view = await show('delivery-register', { from: '2026-12-01', to: '2026-12-31' })
  expect(view.before).toEqual(period)
  expect(view.rowCount).toBe(0)
  expect(view.totalsBefore?.netWeightGrams).toBeGreaterThanOrEqual(177_500)
})

test('a field manager’s reports hold own trips only, and the office’s are refused', async () => {
  const manager = world.as('field_manager', await aManager(world))
  const asked = { kind: 'delivery-register', ...period }
  expect((await runQuery(manager, showReport, asked)).rowCount).toBe(0)
  await expect(runQuery(manager, showReport, { kind: 'payments' })).rejects.toMatchObject({ code: 'forbidden' })
  const mine = (await runOperation(manager, requestReport, { ...asked, format: 'csv' })).value
  expect(mine.rowCount).toBe(0)
  const others = (await runOperation(world.as('owner'), requestReport, { ...asked, format: 'csv' })).value
  const ask = runQuery(manager, writeReportFile, { reportId: others.id, write: async () => {} })
  await expect(ask).rejects.toMatchObject({ code: 'not_found' })
})

test('what makes no sense is said field by field', async () => {
  await expect(show('advances', { filters: { lorryId: tripId } })).rejects.toMatchObject({ code: 'invalid' })
  await expect(show('advances', { from: '2026-11-30', to: '2026-11-01' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(show('no-such-report')).rejects.toMatchObject({ code: 'not_found' })
  expect((await show('farmer-year')).missing).toEqual(['farmerId'])
  const needs = runOperation(world.as('owner'), requestReport, { kind: 'farmer-year', format: 'csv' })
  await expect(needs).rejects.toMatchObject({ code: 'invalid' })
})
