import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { conflict, notFound } from '@/lib/kernel/errors'
import type { PaymentPaper } from '../papers/payment-receipt-data'

const Paper = z.custom<PaymentPaper>()
type Row = Omit<PaymentPaper, 'timeZone' | 'printedAt'> & { status: string }

export const paymentReceipt = query({
  name: 'reporting.payment-receipt',
  summary: 'Every fact of the receipt that a farmer signs for a payment',
  service: 'reporting',
  permission: 'payment:read',
  input: z.object({ paymentId: id }),
  output: Paper,
  isOneStatement: true,
  allow: () => true,
  run: async ({ ctx, tx, input }) => {
    const [row] = await tx.execute<Row>(sql`
      select json_build_object('name', o.name, 'place', o.place, 'phone', coalesce(o.phone, '')) as organization,
        json_build_object('code', f.code, 'name', f.name, 'village', f.village) as farmer,
        p.amount_paise as "amountPaise", p.method, p.reference, p.confirmed_on::text as "paidOn", p.status,
        coalesce((select json_agg(json_build_object('number', s.number, 'amountPaise', a.amount_paise) order by s.number)
          from payment.allocations a join payment.settlements s
            on s.organization_id = a.organization_id and s.id = a.settlement_id
          where a.organization_id = p.organization_id and a.payment_id = p.id), '[]'::json) as slips,
        (select j.number from payment.journals j where j.organization_id = p.organization_id
          and j.source_type = 'payment' and j.source_id = p.id and j.kind = 'payment'
          order by j.number desc limit 1) as "journalNumber",
        coalesce(m.name, '') as "givenBy", p.status = 'reversed' as "isReversed"
      from payment.payments p
      join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
      join "user".organizations o on o.organization_id = p.organization_id
      left join "user".members m on m.organization_id = p.organization_id and m.id = coalesce(p.approved_by, p.created_by)
      where p.organization_id = ${ctx.organizationId} and p.id = ${input.paymentId}`)
    if (!row) throw notFound('payment')
    const { status, ...paper } = row
    if (status === 'draft' || status === 'failed')
      throw conflict('payment.no-receipt', 'A receipt is printed for an approved payment. Approve it first.')
    return { ...paper, timeZone: ctx.organization.timeZone, printedAt: ctx.now.toISOString() }
  },
})
