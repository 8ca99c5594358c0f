import { afterAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld } from '@/lib/testing/world'
import { listMarkets, marketSeries } from '../queries/market'
import { tripPricing } from '../queries/pricing'
import { importMarketPrices } from './import-market-prices'

afterAll(closeDatabase)

const headers = 'date,state,district,market,variety,grade,min_rs_q,max_rs_q,modal_rs_q,arrival_tonnes'.split(',')
const rows = (count: number, modal = 2180) =>
  Array.from({ length: count }, (_, index) => {
    const on = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
    return [on, 'Karnataka', 'Davangere', 'Davangere APMC', 'Yellow', 'Local', '2000', '2400', String(modal), '10.5']
  })

test('a mandi file is recorded once; the same file again changes nothing, a changed row is one change', async () => {
  const world = await foundWorld()
  const owner = world.as('owner')
  const file = {
    fileName: 'prices.csv',
    headers,
    rows: [...rows(2_100), ['never', ...rows(1)[0]!.slice(1)]],
  }
  const first = (await runOperation(owner, importMarketPrices, file)).value
  expect(first).toMatchObject({ rowCount: 2_101, recordedCount: 2_100, unchangedCount: 0, faultCount: 1 })
  expect(first.faults[0]).toMatchObject({ rowNumber: 2_102, column: 'date' })
  const again = (await runOperation(owner, importMarketPrices, file)).value
  expect(again).toMatchObject({ recordedCount: 0, unchangedCount: 2_100 })
  const changed = { ...file, rows: [...rows(2_099), ...rows(2_100, 2_200).slice(-1)] }
  expect((await runOperation(owner, importMarketPrices, changed)).value).toMatchObject({ recordedCount: 1 })

  const markets = (await runQuery(owner, listMarkets, {})).data
  expect(markets).toMatchObject([{ market: 'Davangere APMC', modalPaisePerKg: 2200 }])
  const series = await runQuery(owner, marketSeries, { market: 'Davangere APMC', from: '2020-01-01', to: '2020-01-31' })
  expect(series.data).toHaveLength(31)
  expect(series.data[0]).toMatchObject({ pricedOn: '2020-01-01', modalPaisePerKg: 2180, arrivalGrams: 10_500_000 })
})

test('a file without its columns, or sent by a field manager, is refused with words', async () => {
  const world = await foundWorld()
  const file = { fileName: 'x.csv', headers: ['a', 'b'], rows: [['1', '2']] }
  await expect(runOperation(world.as('owner'), importMarketPrices, file)).rejects.toMatchObject({
    reason: 'mandi-file.columns-missing',
  })
  await expect(
    runOperation(world.as('field_manager'), importMarketPrices, { fileName: 'x', headers, rows: rows(1) }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('the pricing table of a trip shows each farmer with bags, and why no price applies', async () => {
  const world = await foundWorld()
  const trip = await aTrip(world)
  await aDelivery(world, trip.id, (await aFarmer(world)).id, [60, 61.5])
  const table = await runQuery(world.as('owner'), tripPricing, { tripId: trip.id })
  expect(table.lines).toMatchObject([{ bagCount: 2, grossWeightGrams: 121_500, listed: null }])
  expect(table.lines[0]!.bags).toHaveLength(2)
  expect(table.lines[0]!.listedProblem).toContain('price list')
  expect(table.market).toBeNull()
  const stranger = await foundWorld()
  await expect(runQuery(stranger.as('owner'), tripPricing, { tripId: trip.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
