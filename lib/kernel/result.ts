import type { DomainError } from './errors'

/** What a pure rule answers: the value, or why not. The phone shows `refusal.message`; the server throws the refusal. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: DomainError }

export const good = <T>(value: T): Result<T> => ({ ok: true, value })
export const no = (refusal: DomainError): { ok: false; refusal: DomainError } => ({ ok: false, refusal })

/**
 * The value of a rule's answer.
 * @throws DomainError the refusal.
 */
export function valueOrThrow<T>(result: Result<T>): T {
  if (!result.ok) throw result.refusal
  return result.value
}

/**
 * Lets nothing pass that a rule refuses; `null` is consent.
 * @throws DomainError the refusal.
 */
export function insist(refusal: DomainError | null): void {
  if (refusal) throw refusal
}

/** The first refusal of several rules, in the order in which a person should hear them. */
export const firstRefusal = (...refusals: (DomainError | null)[]): DomainError | null =>
  refusals.find((refusal) => refusal !== null) ?? null
