import { parse } from '@/lib/access/parse'
import { DomainError } from '@/lib/kernel/errors'
import { parsePhone } from '@/lib/kernel/phone'
import { valueOrThrow } from '@/lib/kernel/result'
import { countCode } from '../internal/guess-limit'
import { spendCode } from '../internal/phone-codes'
import { farmersOfPhone, type OwnFarmer, openPhoneSession } from '../internal/phone-sessions'
import { ProveCode } from '../schema'

const wrong = () =>
  new DomainError('unauthenticated', 'code.wrong', {
    message: 'This code is wrong, was used already, or is older than ten minutes. Ask for a new one.',
  })

export type ProvenPhone = { sessionId: string; sessionToken: string; farmers: OwnFarmer[] }

/**
 * Phone and code → a session of that phone, and whom it belongs to.
 * @throws DomainError unauthenticated `code.wrong` for every way a code can be wrong; unavailable `request.rate-limited`.
 */
export async function proveCode(
  rawInput: unknown,
  from: { address: string; userAgent: string },
  now = new Date(),
): Promise<ProvenPhone> {
  const input = parse(ProveCode, rawInput)
  const phone = valueOrThrow(parsePhone(input.phone))
  await countCode('tried', phone, from.address)
  if (!(await spendCode(phone, input.code, now))) throw wrong()
  const farmers = await farmersOfPhone(phone)
  if (farmers.length === 0) throw wrong()
  return { farmers, ...(await openPhoneSession(phone, from.userAgent, now)) }
}
