import { sql } from 'drizzle-orm'
import { chosen, dayIn, within } from '../narrow'
import type { Report } from '../report'

/** Money on its way to farmers and arrived; failed and reversed payments only when asked for. */
export const paymentsReport: Report = {
  kind: 'payments',
  title: 'Payment list',
  about: 'Who was paid how, with the bank’s reference; failed and reversed ones when you choose that status',
  span: 'month',
  filters: ['farmerId', 'village', 'method', 'status'],
  isOfficeOnly: true,
  statuses: ['draft', 'approved', 'sent', 'confirmed', 'failed', 'reversed'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    { key: 'slips', label: 'Slips', kind: 'text' },
    { key: 'method', label: 'Method', kind: 'text' },
    { key: 'account', label: 'Account', kind: 'text' },
    { key: 'ifsc', label: 'IFSC', kind: 'text' },
    { key: 'amountPaise', label: 'Amount', kind: 'paise', total: 'sum' },
    { key: 'reference', label: 'Reference', kind: 'text' },
    { key: 'confirmedOn', label: 'Confirmed', kind: 'day' },
    { key: 'status', label: 'Status', kind: 'text' },
  ],
  chart: { by: 'on', of: 'amountPaise', form: 'bars' },
  orderBy: '"on" desc, "farmerCode"',
  rows: (scope) => sql`
    select ${dayIn(sql`p.created_at`, scope)} as "on", f.code as "farmerCode", f.name as farmer, f.village,
      (select string_agg(s.number, ' ' order by s.number) from payment.allocations a
        join payment.settlements s on s.organization_id = a.organization_id and s.id = a.settlement_id
        where a.organization_id = p.organization_id and a.payment_id = p.id) as slips,
      p.method, '****' || f.bank_account_last4 as account, f.ifsc, p.amount_paise as "amountPaise", p.reference,
      p.confirmed_on::text as "confirmedOn", p.status
    from payment.payments p
    join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
    where p.organization_id = ${scope.organizationId} and ${within(sql`p.created_at`, scope)}
      and ${chosen(scope, 'farmerId', (id) => sql`p.farmer_id = ${id}::uuid`)}
      and ${chosen(scope, 'method', (method) => sql`p.method = ${method}`)}
      and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
      and ${scope.filters.status ? sql`p.status = ${scope.filters.status}` : sql`p.status not in ('failed', 'reversed')`}`,
}
