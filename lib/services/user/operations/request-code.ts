import { parse } from '@/lib/access/parse'
import { parsePhone } from '@/lib/kernel/phone'
import { valueOrThrow } from '@/lib/kernel/result'
import { countCode } from '../internal/guess-limit'
import { newCode } from '../internal/phone-codes'
import { farmersOfPhone } from '../internal/phone-sessions'
import { RequestCode } from '../schema'

/** `code` is null for a phone that no farmer has: nothing is to be sent, and nobody is told so. */
export type RequestedCode = { phone: string; code: string | null }

/**
 * Phone as typed → a new one-time code, to be sent by the caller after the answer, so that a known phone answers no
 * later than an unknown one.
 * @throws DomainError invalid for what is no phone number, unavailable `request.rate-limited`.
 */
export async function requestCode(
  rawInput: unknown,
  from: { address: string },
  now = new Date(),
): Promise<RequestedCode> {
  const input = parse(RequestCode, rawInput)
  const phone = valueOrThrow(parsePhone(input.phone))
  await countCode('asked', phone, from.address)
  const code = await newCode(phone, now)
  const isKnown = (await farmersOfPhone(phone)).length > 0
  return { phone, code: isKnown ? code : null }
}
