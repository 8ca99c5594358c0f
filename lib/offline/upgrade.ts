import { type OfflineName, OPERATION_VERSION, type StoredOperation } from './operation'

/** From one version of an operation's input to the next. Written once, kept for as long as phones may hold such work. */
type Lift = (input: Record<string, unknown>) => Record<string, unknown>
/** `lifts[name][n]` brings an input of version n to n + 1; a version without a lift has not changed. */
const lifts: Partial<Record<OfflineName, Record<number, Lift>>> = {}

/** A stored operation in today's shape. One from a newer program is left as it is: the server knows it. */
export function upgraded(operation: StoredOperation, known = lifts): StoredOperation {
  let input = operation.input as Record<string, unknown>
  for (let version = operation.version; version < OPERATION_VERSION; version++)
    input = known[operation.name]?.[version]?.(input) ?? input
  const version = Math.max(operation.version, OPERATION_VERSION)
  return { ...operation, input, version } as unknown as StoredOperation
}
