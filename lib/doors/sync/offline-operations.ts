import { DomainError } from '@/lib/kernel/errors'
import { operations } from '../catalogue/all'
import type { AnyOperation } from '../route'

/** Every operation that declares itself done offline, by its name. */
const offline = new Map(operations.filter((entry) => entry.offline).map((entry) => [entry.name, entry]))

/**
 * Shapes of an operation's input that phones may still send. A phone keeps its queue for months: an older shape stays
 * for at least 180 days after the release that replaced it, as a step from that version to the next.
 */
type Steps = Record<number, (input: unknown) => unknown>
export type Shapes = Record<string, { version: number; steps: Steps }>
const shapes: Shapes = {}

/** The operation of a name, and its input in today's shape. */
export function offlineOperation(
  name: string,
  version: number,
  input: unknown,
  known: Shapes = shapes,
): [AnyOperation, unknown] | DomainError {
  const operation = offline.get(name)
  if (!operation)
    return new DomainError('refused', 'operation.unknown', {
      message: 'The server does not know this kind of entry. Update the app; the entry is kept.',
    })
  const newest = known[name]?.version ?? 1
  if (version > newest || version < 1)
    return new DomainError('refused', 'operation.unknown-version', {
      message: 'This entry was written by a newer app than the server. It is kept until the server is updated.',
    })
  let shaped = input
  for (let step = version; step < newest; step++) shaped = known[name]!.steps[step]?.(shaped) ?? shaped
  return [operation, shaped]
}
