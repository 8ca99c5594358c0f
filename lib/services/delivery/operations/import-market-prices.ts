import { sql } from 'drizzle-orm'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { valueOrThrow } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { mayDecide } from '../policy'
import { type MandiPrice, readMandiFile } from '../rules/mandi-file'
import { ImportMarketPrices } from '../schema'
import { MarketImportView } from '../view'

const ROWS_PER_EVENT = 2_000
const FAULTS_SHOWN = 200

type PriceRow = [string, string, string, string, string, string, number, number, number, number]

/** Takes the public mandi file in. Only rows that are new or differ are recorded, so the same file again changes nothing. */
export const importMarketPrices = operation({
  name: 'market.import-prices',
  summary: 'Imports the public mandi price file; only new or changed rows are recorded',
  permission: 'pricing:write',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/market-prices/import' },
  input: ImportMarketPrices,
  output: MarketImportView,
  allow: mayDecide,
  run: async ({ ctx, tx, input }) => {
    const file = valueOrThrow(readMandiFile([input.headers, ...input.rows]))
    const inPersonsFile = (rowNumber: number) => input.rowNumbers?.[rowNumber - 2] ?? rowNumber
    const fresh = await onlyChanged(tx, ctx.organizationId, file.prices.map(asRow))
    const stream = { type: 'market-prices', id: newId(), version: 0 }
    const events = chunksOf(fresh, ROWS_PER_EVENT).map((rows, index) =>
      happened(deliveryEvents, stream, 'market-prices.recorded', { fileName: input.fileName, rows }, index),
    )
    const result = {
      fileName: input.fileName,
      rowCount: input.rows.length,
      recordedCount: fresh.length,
      unchangedCount: file.prices.length - fresh.length + file.repeatCount,
      faultCount: new Set(file.faults.map((fault) => fault.rowNumber)).size,
      faults: file.faults
        .slice(0, FAULTS_SHOWN)
        .map((fault) => ({ ...fault, rowNumber: inPersonsFile(fault.rowNumber) })),
      notes: input.notes ?? [],
    }
    return { result, events: events.length > 0 ? events : none('every row of the file is already recorded') }
  },
})

const asRow = (p: MandiPrice): PriceRow => [
  p.state,
  p.district,
  p.market,
  p.variety,
  p.grade,
  p.pricedOn,
  p.minPaisePerKg,
  p.maxPaisePerKg,
  p.modalPaisePerKg,
  p.arrivalGrams,
]

async function onlyChanged(tx: Tx, organizationId: string, rows: PriceRow[]): Promise<PriceRow[]> {
  if (rows.length === 0) return []
  const kept = await tx.execute<{ at: number }>(sql`
    select (r.n - 1)::int as at
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as r(v, n)
    left join delivery.market_prices m on m.organization_id = ${organizationId} and m.state = v->>0
      and m.district = v->>1 and m.market = v->>2 and m.variety = v->>3 and m.grade = v->>4
      and m.priced_on = (v->>5)::date
    where m.market is null or (m.min_paise_per_kg, m.max_paise_per_kg, m.modal_paise_per_kg, m.arrival_grams)
      is distinct from ((v->>6)::int, (v->>7)::int, (v->>8)::int, (v->>9)::bigint)
    order by r.n`)
  return kept.map(({ at }) => rows[at]!)
}

const chunksOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
