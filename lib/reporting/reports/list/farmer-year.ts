import { sql } from 'drizzle-orm'
import type { Report } from '../report'

/** A farmer's statement from the books: each fact once, with both balances after it. */
export const farmerYear: Report = {
  kind: 'farmer-year',
  title: 'Farmer’s statement',
  about: 'One farmer’s year from the books: maize, advances, payments, and the balance after each',
  span: 'year',
  filters: ['farmerId'],
  needs: ['farmerId'],
  isOfficeOnly: true,
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'what', label: 'What', kind: 'text' },
    { key: 'document', label: 'Document', kind: 'text' },
    { key: 'netWeightGrams', label: 'Net', kind: 'grams', total: 'sum' },
    { key: 'totalValuePaise', label: 'Maize', kind: 'paise', total: 'sum' },
    { key: 'advancePaise', label: 'Advance', kind: 'paise', total: 'sum' },
    { key: 'paidPaise', label: 'Paid', kind: 'paise', total: 'sum' },
    { key: 'duePaise', label: 'Due after', kind: 'paise' },
    { key: 'advanceOpenPaise', label: 'Advance after', kind: 'paise' },
  ],
  orderBy: '"on", "journalNumber"',
  rows: (scope) => sql`
    select r.business_on::text as "on", r.number as "journalNumber",
      initcap(replace(r.kind, '-', ' ')) as what, coalesce(s.number, a.reason, p.reference, p.method) as document,
      case r.kind when 'settlement' then s.net_weight_grams when 'settlement-reversed' then -s.net_weight_grams end
        as "netWeightGrams",
      case r.kind when 'settlement' then s.total_value_paise when 'settlement-reversed' then -s.total_value_paise end
        as "totalValuePaise",
      nullif(r.advance, 0) as "advancePaise",
      case when r.kind like 'payment%' then -r.payable end as "paidPaise",
      r.due as "duePaise", r.advance_open as "advanceOpenPaise"
    from (
      select j.business_on, j.number, j.kind, j.source_id, j.payable, j.advance,
        (sum(j.payable) over w)::bigint as due, (sum(j.advance) over w)::bigint as advance_open
      from (
        select j.business_on, j.number, j.kind, j.source_id,
          coalesce(-sum(e.amount_paise) filter (where e.account = 'farmer_payable'), 0)::bigint as payable,
          coalesce(sum(e.amount_paise) filter (where e.account = 'farmer_advances'), 0)::bigint as advance
        from payment.entries e join payment.journals j on j.organization_id = e.organization_id and j.id = e.journal_id
        where e.organization_id = ${scope.organizationId} and e.farmer_id = ${scope.filters.farmerId ?? null}::uuid
        group by j.id, j.business_on, j.number, j.kind, j.source_id) j
      window w as (order by j.number)) r
    left join payment.settlements s on s.organization_id = ${scope.organizationId} and s.id = r.source_id
    left join payment.advances a on a.organization_id = ${scope.organizationId} and a.id = r.source_id
    left join payment.payments p on p.organization_id = ${scope.organizationId} and p.id = r.source_id
    where r.business_on >= ${scope.from}::date and r.business_on <= ${scope.to}::date`,
}
