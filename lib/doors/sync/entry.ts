import { createHash } from 'node:crypto'
import { z } from 'zod'
import { bodyHash } from '@/lib/access/commands'
import { parse } from '@/lib/access/parse'
import { DomainError, invalid } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import type { AnyOperation } from '../route'
import { offlineOperation } from './offline-operations'

/** One operation of a batch as the phone sent it, looked at but not yet run. */
export type Entry = {
  index: number
  id: string
  name: string
  version: number
  /** As it came; what is parked. */
  rawInput: unknown
  /** Null: it cannot be run, `fault` says why. */
  ready: { operation: AnyOperation; input: Record<string, unknown> } | null
  fault: DomainError | null
  hash: string
  recordedAt: Date | null
  /** Of an entry that waited on the server: how wrong its phone's clock was then. */
  clockOffsetMs?: number | null
  dependsOn: string[]
  /** Records it speaks of, and the one it makes. */
  refs: string[]
  makesId: string | null
}

const Shape = z.object({
  id: z.uuid('The id of an operation is a UUID.').transform((text) => text.toLowerCase()),
  name: z.string().min(1).max(100),
  version: z.number().int().default(1),
  input: z.unknown().optional(),
  at: z.unknown().optional(),
  dependsOn: z
    .array(z.uuid().transform((text) => text.toLowerCase()))
    .max(1_000)
    .nullish(),
})

export type Malformed = { index: number; id: string; name: string; malformed: DomainError }

/** Reads one operation. Without a UUID there is nothing to answer to: it is malformed and stays with the phone. */
export function readEntry(given: unknown, index: number): Entry | Malformed {
  const found = Shape.safeParse(given)
  if (!found.success) {
    const { id, name } = (given ?? {}) as { id?: unknown; name?: unknown }
    const faults = found.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
    }))
    return { index, id: String(id ?? ''), name: String(name ?? ''), malformed: invalid(faults) }
  }
  const { id, name, version, input, at, dependsOn } = found.data
  return entryOf({ index, id, name, version, rawInput: input, recordedAt: instantOf(at), dependsOn: dependsOn ?? [] })
}

type Given = Pick<Entry, 'index' | 'id' | 'name' | 'version' | 'rawInput' | 'recordedAt' | 'dependsOn'>

export function entryOf(given: Given): Entry {
  const { ready, fault } = makeReady(given)
  const ids = idsOf(ready?.input ?? given.rawInput)
  const hash = ready
    ? bodyHash(given.name, ready.input)
    : createHash('sha256')
        .update(`${given.name}\n${JSON.stringify(given.rawInput)}`)
        .digest('hex')
  return { ...given, ready, fault, hash, ...ids }
}

function makeReady({ name, version, rawInput }: Given): Pick<Entry, 'ready' | 'fault'> {
  const known = offlineOperation(name, version, rawInput ?? {})
  if (known instanceof DomainError) return { ready: null, fault: known }
  const [operation, shaped] = known
  try {
    return { ready: { operation, input: parse(operation.input, shaped) as Record<string, unknown> }, fault: null }
  } catch (error) {
    if (error instanceof DomainError) return { ready: null, fault: error }
    throw error
  }
}

const REFERENCES = ['tripId', 'deliveryId', 'farmerId'] as const

function idsOf(input: unknown): Pick<Entry, 'refs' | 'makesId'> {
  const fields = (input ?? {}) as Record<string, unknown>
  const uuid = (value: unknown): string[] => (typeof value === 'string' && isUuid(value) ? [value.toLowerCase()] : [])
  return { refs: REFERENCES.flatMap((name) => uuid(fields[name])), makesId: uuid(fields.id)[0] ?? null }
}

const YEAR_1 = Date.UTC(1, 0, 1) - 1900 * 365.2425 * 86_400_000
const YEAR_9999 = Date.UTC(9999, 0, 1)

/** A phone's own time, whatever its clock says; null when it is no time at all. */
function instantOf(at: unknown): Date | null {
  const time = typeof at === 'string' || typeof at === 'number' ? new Date(at) : null
  return time && time.getTime() > YEAR_1 && time.getTime() < YEAR_9999 ? time : null
}
