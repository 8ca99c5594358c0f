import { type SQL, sql } from 'drizzle-orm'
import { chosen } from '../narrow'
import type { Report, ReportScope } from '../report'

const source = sql`payment.advances a
  join farmer.farmers f on f.organization_id = a.organization_id and f.id = a.farmer_id
  left join "user".members r on r.organization_id = a.organization_id and r.id = a.recorded_by`

const goods = sql`concat_ws(' ', a.in_kind->>'quantity', a.in_kind->>'unit', a.in_kind->>'item')`

/** Advances that were handed out, and those asked for when that status is chosen. A field manager: own ones. */
const advancesOf = (scope: ReportScope): SQL => sql`a.organization_id = ${scope.organizationId}
  and a.paid_on >= ${scope.from}::date and a.paid_on <= ${scope.to}::date
  and ${scope.onlyMemberId ? sql`a.recorded_by = ${scope.onlyMemberId}::uuid` : sql`true`}
  and ${chosen(scope, 'farmerId', (id) => sql`a.farmer_id = ${id}::uuid`)}
  and ${chosen(scope, 'recordedBy', (id) => sql`a.recorded_by = ${id}::uuid`)}
  and ${chosen(scope, 'method', (method) => sql`a.method = ${method}`)}
  and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
  and ${scope.filters.status ? sql`a.status = ${scope.filters.status}` : sql`a.status in ('paid', 'part_recovered', 'recovered', 'cancelled')`}`

export const advancesReport: Report = {
  kind: 'advances',
  title: 'Advance statement',
  about: 'Every advance: for what, by whom, how much came back and how much is open',
  span: 'month',
  filters: ['farmerId', 'village', 'recordedBy', 'method', 'status'],
  statuses: ['requested', 'approved', 'rejected', 'paid', 'part_recovered', 'recovered', 'cancelled'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    { key: 'reason', label: 'For', kind: 'text' },
    { key: 'method', label: 'Method', kind: 'text' },
    { key: 'reference', label: 'Reference', kind: 'text' },
    { key: 'recordedBy', label: 'Given by', kind: 'text' },
    { key: 'amountPaise', label: 'Advance', kind: 'paise', total: 'sum' },
    { key: 'recoveredPaise', label: 'Recovered', kind: 'paise', total: 'sum' },
    { key: 'cancelledPaise', label: 'Taken back', kind: 'paise', total: 'sum' },
    { key: 'openPaise', label: 'Open', kind: 'paise', total: 'sum' },
    { key: 'status', label: 'Status', kind: 'text' },
    { key: 'goods', label: 'Goods', kind: 'text' },
  ],
  chart: { by: 'on', of: 'amountPaise', form: 'bars' },
  orderBy: '"on" desc, "farmerCode"',
  rows: (scope) => sql`
    select a.paid_on::text as "on", f.code as "farmerCode", f.name as farmer, f.village, a.reason, replace(a.method, '_', ' ') as method,
      ${goods} as goods, a.reference,
      coalesce(r.name, '') as "recordedBy", a.amount_paise as "amountPaise", a.recovered_paise as "recoveredPaise",
      a.cancelled_paise as "cancelledPaise", case when a.status in ('paid', 'part_recovered')
        then a.amount_paise - a.recovered_paise - a.cancelled_paise else 0 end as "openPaise", a.status
    from ${source} where ${advancesOf(scope)}`,
}

const byMethod = (method: string) => sql`coalesce(sum(a.amount_paise) filter (where a.method = ${method}), 0)::bigint`

/** The day's cash and other advances, a line for each day and manager. */
export const dailyAdvances: Report = {
  kind: 'daily-advances',
  title: 'Daily advances',
  about: 'What each manager handed out a day, by cash, bank, UPI, cheque and in goods',
  span: 'month',
  filters: ['recordedBy', 'method'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'recordedBy', label: 'Given by', kind: 'text' },
    { key: 'advanceCount', label: 'Advances', kind: 'count', total: 'sum' },
    { key: 'cashPaise', label: 'Cash', kind: 'paise', total: 'sum' },
    { key: 'bankPaise', label: 'Bank', kind: 'paise', total: 'sum' },
    { key: 'upiPaise', label: 'UPI', kind: 'paise', total: 'sum' },
    { key: 'chequePaise', label: 'Cheque', kind: 'paise', total: 'sum' },
    { key: 'goodsPaise', label: 'Goods', kind: 'paise', total: 'sum' },
    { key: 'amountPaise', label: 'All', kind: 'paise', total: 'sum' },
  ],
  chart: { by: 'recordedBy', of: 'amountPaise', form: 'bars' },
  orderBy: '"on" desc, "recordedBy"',
  rows: (scope) => sql`
    select a.paid_on::text as "on", coalesce(r.name, '') as "recordedBy", count(*)::int as "advanceCount",
      ${byMethod('cash')} as "cashPaise", ${byMethod('bank')} as "bankPaise", ${byMethod('upi')} as "upiPaise",
      ${byMethod('cheque')} as "chequePaise", ${byMethod('in_kind')} as "goodsPaise",
      sum(a.amount_paise)::bigint as "amountPaise"
    from ${source} where ${advancesOf(scope)} group by a.paid_on, r.id, r.name`,
}
