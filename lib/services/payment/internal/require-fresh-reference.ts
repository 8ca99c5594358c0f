import { sql } from 'drizzle-orm'
import { invalid } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { PaymentMethod } from '../rules/methods'

type Confirming = { paymentId: string; method: PaymentMethod; reference: string | null | undefined }

/**
 * A bank gives each transfer its own reference: one that another confirmed payment has means that money is about to be booked
 * twice. Cheque numbers repeat from book to book and are not looked at. Ledger held.
 * @throws DomainError invalid `payment.reference-used` that names the other payment's farmer
 */
export async function requireFreshReference(tx: Tx, organizationId: string, given: Confirming): Promise<void> {
  const { paymentId, method, reference } = given
  if (!reference || (method !== 'bank' && method !== 'upi')) return
  const [other] = await tx.execute<{ name: string }>(sql`
    select f.name from payment.payments p
    join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
    where p.organization_id = ${organizationId} and p.status = 'confirmed' and p.method in ('bank', 'upi')
      and p.reference = ${reference} and p.id <> ${paymentId} limit 1`)
  if (!other) return
  const message = `This reference stands on a payment to ${other.name} already. Each transfer has its own.`
  throw invalid([{ path: 'reference', message }], 'payment.reference-used')
}
