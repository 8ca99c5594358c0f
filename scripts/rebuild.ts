import { type Projection, rebuild } from '@/lib/events/rebuild'
import { openPostgres } from '@/lib/platform/postgres-client'
import { deliveryAppliers } from '@/lib/services/delivery/apply'
import { paymentAppliers } from '@/lib/services/payment/apply'

/** Event-sourced services and their tables, children first. Counters are not projections: they only hand out numbers. */
export const projections: Projection[] = [
  {
    service: 'delivery',
    appliers: deliveryAppliers,
    tables: [
      'delivery.photos',
      'delivery.bags',
      'delivery.aliases',
      'delivery.promises',
      'delivery.disputes',
      'delivery.deliveries',
      'delivery.trips',
      'delivery.price_lists',
      'delivery.market_prices',
    ],
  },
  {
    service: 'payment',
    appliers: paymentAppliers,
    tables: [
      'payment.entries',
      'payment.journals',
      'payment.allocations',
      'payment.payments',
      'payment.batches',
      'payment.recoveries',
      'payment.adjustments',
      'payment.settlements',
      'payment.advances',
      'payment.float_entries',
      'payment.charges',
    ],
  },
]

/** `npm run rebuild` fills the tables from the events; `npm run rebuild -- --check` only compares. */
async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new Error('DATABASE_URL is missing: the address of the database as its owner')
  const keep = !process.argv.includes('--check')
  const owner = openPostgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} })
  const organizations = await owner<{ organization_id: string; code: string }[]>`
    select organization_id, code from "user".organizations order by code`
  let isDifferent = false
  for (const { organization_id, code } of organizations)
    for (const projection of projections) {
      const differences = await rebuild(owner, projection, organization_id, keep)
      isDifferent ||= differences.length > 0
      console.log(`${differences.length === 0 ? 'identical' : 'DIFFERENT'} ${code} ${projection.service}`)
      for (const each of differences)
        console.log(`  ${each.table}: ${each.onlyBefore} rows gone, ${each.onlyAfter} new`)
    }
  await owner.end()
  process.exitCode = isDifferent ? 1 : 0
}

if (process.argv[1]?.endsWith('rebuild.ts')) await main()
