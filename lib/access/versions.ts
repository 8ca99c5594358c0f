import { conflict, DomainError } from '@/lib/kernel/errors'

/**
 * Compares the version a client believes in (`If-Match`) with the record's.
 * @throws DomainError `record.stale` (412) when somebody changed the record meanwhile.
 */
export function requireVersion(record: { version: number }, expected: number | undefined): void {
  if (expected !== undefined && expected !== record.version)
    throw new DomainError('conflict', 'record.stale', {
      message: 'Somebody else changed this meanwhile. Load it again and repeat your change.',
      facts: { version: record.version },
    })
}

/**
 * Guards a state machine.
 * @throws DomainError conflict with the given slug and sentence when `actual` is not among `allowed`.
 */
export function requireStatus<S extends string>(
  actual: S,
  allowed: readonly S[],
  slug: string,
  sentence: string,
): void {
  if (!allowed.includes(actual)) throw conflict(slug, sentence, { facts: { status: actual } })
}
