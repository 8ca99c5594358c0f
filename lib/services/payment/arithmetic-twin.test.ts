import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { addDays } from '@/lib/kernel/time'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { calculateSettlement, type SettlementInput } from './rules/settlement'

/** M4: our integers against the database's exact numeric, written independently of our code. */
afterAll(closeDatabase)
const CASES = 10_000
const SETTLED_ON = '2026-11-23'

const advance = fc.record({
  principalPaise: fc.integer({ min: 10_000, max: 10_000_000 }),
  daysAgo: fc.integer({ min: 0, max: 700 }),
})
const arbitrary = fc.record({
  netWeightGrams: fc.integer({ min: 0, max: 50_000_000 }),
  pricePaisePerKg: fc.integer({ min: 100, max: 100_000 }),
  advances: fc.array(advance, { maxLength: 5 }),
  enabled: fc.boolean(),
  monthlyRateBp: fc.integer({ min: 0, max: 1000 }),
  graceDays: fc.integer({ min: 0, max: 90 }),
})

const twin = (cases: string) => sql`
  with c as (
    select * from jsonb_to_recordset(${cases}::jsonb) as c(i int, net numeric, price numeric, enabled boolean,
      rate numeric, grace numeric, advances jsonb)
  ), priced as (
    select c.*, round(net * price / 1000) as value from c
  ), owed as (
    select p.i, p.value, a.n, a.principal, case when p.enabled
      then round(a.principal * p.rate / 10000 * greatest(0, a.days - p.grace) / 30) else 0 end as interest
    from priced p, jsonb_to_recordset(p.advances) as a(n int, principal numeric, days numeric)
  ), running as (
    select o.*, coalesce(sum(principal + interest)
      over (partition by i order by n rows between unbounded preceding and 1 preceding), 0) as before
    from owed o
  ), taken as (
    select i, greatest(0, least(interest, value - before)) as interest,
      greatest(0, least(principal, value - before - interest)) as principal, principal as owed
    from running
  ), summed as (
    select i, sum(interest) as interest, sum(principal) as principal, sum(owed) as owed from taken group by i
  )
  select p.i, p.value::bigint as value, coalesce(s.interest, 0)::bigint as interest,
    coalesce(s.principal, 0)::bigint as principal,
    (p.value - coalesce(s.interest, 0) - coalesce(s.principal, 0))::bigint as final,
    (coalesce(s.owed, 0) - coalesce(s.principal, 0))::bigint as carry
  from priced p left join summed s on s.i = p.i order by p.i`

test('10,000 random settlements equal their twin in SQL, to the paisa', async () => {
  const drawn = fc.sample(arbitrary, { numRuns: CASES, seed: 4711 }).map((one) => ({
    ...one,
    advances: one.advances.toSorted((a, b) => b.daysAgo - a.daysAgo),
  }))
  const ours = drawn.map(({ netWeightGrams, pricePaisePerKg, advances, enabled, monthlyRateBp, graceDays }) => {
    const input: SettlementInput = {
      netWeightGrams,
      pricePaisePerKg,
      settledOn: SETTLED_ON,
      interest: { enabled, monthlyRateBp, graceDays },
      advances: advances.map(({ principalPaise, daysAgo }, n) => ({
        advanceId: `advance ${n}`,
        principalPaise,
        paidOn: addDays(SETTLED_ON, -daysAgo),
        recoveries: [],
      })),
    }
    const result = calculateSettlement(input)
    if (!result.ok) throw result.refusal
    const { totalValuePaise, interestPaise, advanceRecoveredPaise, finalAmountPaise, carryPaise } = result.value
    return [totalValuePaise, interestPaise, advanceRecoveredPaise, finalAmountPaise, carryPaise]
  })
  const cases = drawn.map((one, i) => ({
    i,
    net: one.netWeightGrams,
    price: one.pricePaisePerKg,
    enabled: one.enabled,
    rate: one.monthlyRateBp,
    grace: one.graceDays,
    advances: one.advances.map(({ principalPaise, daysAgo }, n) => ({ n, principal: principalPaise, days: daysAgo })),
  }))
  type Row = { value: number; interest: number; principal: number; final: number; carry: number }
  const scope = { role: 'svc_payment', organizationId: newId(), readOnly: true, timeoutMs: 30_000 }
  const rows = await transaction(scope, (tx) => tx.execute<Row>(twin(JSON.stringify(cases))))
  const theirs = rows.map((row) => [row.value, row.interest, row.principal, row.final, row.carry])
  const wrong = ours.findIndex((mine, i) => JSON.stringify(mine) !== JSON.stringify(theirs[i]))
  expect(wrong === -1 ? null : { case: drawn[wrong], ours: ours[wrong], theirs: theirs[wrong] }).toBeNull()
  expect(theirs).toHaveLength(CASES)
  expect(ours.flat().every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
}, 60_000)
