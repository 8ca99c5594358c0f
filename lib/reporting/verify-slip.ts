import { sql } from 'drizzle-orm'
import { readByCredential } from '@/lib/access/by-credential'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { limiter } from '@/lib/platform/rate-limit'
import { readVerificationCode } from '@/lib/services/payment/rules/verification-code'

/** The least that lets a paper be compared: no name, no farmer, no bags. */
export type SlipFacts = {
  organizationName: string
  slipNumber: string
  settledOn: string
  netWeightGrams: number
  finalAmountPaise: number
  /** Of a reversed slip: the one that counts now. */
  replacedBySlipNumber: string | null
}
export type SlipVerdict =
  | { verdict: 'valid' | 'reversed'; facts: SlipFacts }
  | { verdict: 'unknown' }
  | { verdict: 'too-many'; retryAfterSeconds: number }

type Found = Omit<SlipFacts, 'organizationName' | 'settledOn' | 'replacedBySlipNumber'> & {
  organizationId: string
  deliveryId: string
  status: string
  settledAt: string
}

/**
 * Whether a printed slip is real, for anybody who holds it.
 * @param address who asks; tries are counted, so that codes cannot be searched for
 */
export async function verifySlip(text: string, address: string): Promise<SlipVerdict> {
  const allowance = { points: env().RATE_LIMIT_VERIFY_PER_MINUTE, windowSeconds: 60 }
  const taken = await limiter('verify', allowance).take(address)
  if (!taken.allowed) return { verdict: 'too-many', retryAfterSeconds: taken.resetSeconds }
  const code = readVerificationCode(text)
  if (!code) return { verdict: 'unknown' }
  const find = async (tx: Tx) =>
    (
      await tx.execute<Found>(sql`
        select organization_id as "organizationId", number as "slipNumber", delivery_id as "deliveryId", status, settled_at as "settledAt",
          net_weight_grams as "netWeightGrams", final_amount_paise as "finalAmountPaise"
        from payment.settlements where verification_code = ${code}`)
    )[0]
  const verdict = await readByCredential<Found, SlipVerdict>('reporting', code, find, async (tx, found) => {
    const { organizationId, deliveryId, status, settledAt, ...facts } = found
    const [organization] = await tx.execute<{ name: string; timeZone: string }>(sql`
      select name, time_zone as "timeZone" from "user".organizations where organization_id = ${organizationId}`)
    const [later] = await tx.execute<{ number: string }>(sql`
      select number from payment.settlements where organization_id = ${organizationId} and delivery_id = ${deliveryId}
        and settled_at > ${settledAt}::timestamptz order by settled_at limit 1`)
    const settledOn = dayOf(new Date(settledAt), organization!.timeZone)
    return {
      verdict: status === 'reversed' ? 'reversed' : 'valid',
      facts: { ...facts, organizationName: organization!.name, settledOn, replacedBySlipNumber: later?.number ?? null },
    }
  })
  return verdict ?? { verdict: 'unknown' }
}
