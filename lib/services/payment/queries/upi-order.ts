import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { insist } from '@/lib/kernel/result'
import { requireReleased } from '../internal/require-released'
import { mayDecide } from '../policy'
import { bankReference } from '../rules/bank-file'
import type { PaymentMethod } from '../rules/methods'
import type { PaymentState } from '../rules/payment-states'
import { UPI_USUAL_LIMIT_PAISE, upiLink, upiRefusal } from '../rules/upi-link'

type Row = { farmerId: string; name: string; upiId: string | null; amountPaise: number } & {
  method: PaymentMethod
  status: PaymentState
}

/** What a UPI app scans to pay one farmer. Nothing moves by it, and nothing is paid before the bank's reference is written down. */
export const upiOrder = query({
  name: 'payment.upi-order',
  summary: 'The UPI link of an approved payment, to be shown as a QR code or opened',
  service: 'payment',
  permission: 'payment:write',
  http: { method: 'GET', path: '/payments/{id}/upi', params: { id: 'paymentId' } },
  input: z.object({ paymentId: id }),
  output: z.object({ link: z.string(), upiId: z.string(), isAboveUsualLimit: z.boolean() }),
  allow: mayDecide,
  run: async ({ tx, ctx, input: { paymentId } }) => {
    const [row] = await tx.execute<Row>(sql`
      select p.farmer_id as "farmerId", f.name, f.upi_id as "upiId", p.amount_paise as "amountPaise", p.method, p.status
      from payment.payments p join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
      where p.organization_id = ${ctx.organizationId} and p.id = ${paymentId}`)
    if (!row) throw notFound('payment')
    insist(upiRefusal(row, row.upiId))
    await requireReleased(tx, ctx.organizationId, [row])
    const { upiId, name: payeeName, amountPaise } = { ...row, upiId: row.upiId! }
    const note = `Maize ${ctx.organization.code.toUpperCase()}`
    const link = upiLink({ upiId, payeeName, amountPaise, note, reference: bankReference(paymentId) })
    return { link, upiId, isAboveUsualLimit: amountPaise > UPI_USUAL_LIMIT_PAISE }
  },
})
