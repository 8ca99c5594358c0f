import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { cashOnDay } from '../internal/advance-standing'
import { requireKnownFarmer } from '../internal/require-known'
import { today } from '../internal/write-journal'
import { maySee } from '../policy'
import { financialYear, meterState } from '../rules/meter'
import { FarmerMeter } from '../view'

/** What one farmer sold us in the financial year and got in cash today, against what the law makes of it. It informs, it deducts nothing. */
export const farmerMeter = query({
  name: 'payment.farmer-meter',
  summary: 'Purchases from a farmer in the financial year and cash of today, against the organization’s thresholds',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/farmers/{id}/meter', params: { id: 'farmerId' } },
  input: z.object({ farmerId: id }),
  output: FarmerMeter,
  allow: maySee,
  run: async ({ ctx, tx, input: { farmerId } }) => {
    await requireKnownFarmer(tx, ctx.organizationId, farmerId)
    const { timeZone, settings } = ctx.organization
    const on = today(ctx)
    const year = financialYear(on)
    const [sums] = await tx.execute<{ paise: number }>(sql`
      select coalesce(sum(total_value_paise + adjustment_paise), 0)::bigint as paise from payment.settlements
      where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId} and status <> 'reversed'
        and (settled_at at time zone ${timeZone})::date >= ${year.from}::date`)
    const purchasedPaise = sums!.paise
    const thresholdPaise = settings.purchaseTaxThresholdPaise
    return {
      ...{ year: year.name, purchasedPaise, thresholdPaise, state: meterState(purchasedPaise, thresholdPaise) },
      cashTodayPaise: await cashOnDay(tx, ctx.organizationId, { farmerId, on, isToday: true }),
      cashDayLimitPaise: settings.cashDayLimitPaise,
    }
  },
})
