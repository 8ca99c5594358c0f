import { type OfflineName, OPERATION_VERSION, type StoredOperation } from './operation'

/** From one version of an operation's input to the next. Written once, kept for as long as phones may hold such work. */
type Lift = (input: Record<string, unknown>) => Record<string, unknown>
/** `lifts[name][n]` brings an input of version n to n + 1; a version without a lift has not changed. */
export type Lifts = Partial<Record<OfflineName, Record<number, Lift>>>
const lifts: Lifts = {}

/** A stored operation in today's shape. One from a newer program is left as it is: the server knows it. */
export function upgraded(
  operation: StoredOperation,
  known: Lifts = lifts,
  newest = OPERATION_VERSION,
): StoredOperation {
  let input = operation.input as Record<string, unknown>
  // The first phones wrote no version.
  const written = operation.version ?? 1
  for (let version = written; version < newest; version++) input = known[operation.name]?.[version]?.(input) ?? input
  const version = Math.max(written, newest)
  return { ...operation, input, version } as unknown as StoredOperation
}
