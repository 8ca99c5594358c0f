import { z } from 'zod'
import { parse } from '@/lib/access/parse'
import { DomainError } from '@/lib/kernel/errors'

export const MAX_OPERATIONS = 500
export const SYNC_BODY_BYTES = 5_000_000

/** Only the envelope: each operation is judged by itself, so that a bad one stops nothing. */
const Envelope = z.object({
  sentAt: z.iso.datetime({ offset: true }).nullish().catch(null),
  deviceId: z.uuid().nullish().catch(null),
  /** Whose work it is; another person at the same phone does not send it under the own name. */
  author: z.uuid().nullish(),
  knownEpoch: z.string().max(100).nullish(),
  appVersion: z.string().max(60).nullish().catch(null),
  operations: z.array(z.unknown(), 'operations is a list: [{ id, name, input, at }].'),
})

export type Batch = {
  sentAt: Date | null
  deviceId: string | null
  appVersion: string | null
  author: string | null
  knownEpoch: string | null
  operations: unknown[]
}

/** @throws DomainError invalid when it is no batch; `request.too-large` above 500 operations: send two halves. */
export function readEnvelope(body: Record<string, unknown>): Batch {
  const { sentAt, deviceId, appVersion, author, knownEpoch, operations } = parse(Envelope, body)
  if (operations.length > MAX_OPERATIONS)
    throw new DomainError('invalid', 'request.too-large', {
      message: `A batch has at most ${MAX_OPERATIONS} operations. Send it in smaller parts.`,
    })
  const at = sentAt ? new Date(sentAt) : null
  return {
    ...{ sentAt: at, deviceId: deviceId?.toLowerCase() ?? null, appVersion: appVersion ?? null, operations },
    ...{ author: author?.toLowerCase() ?? null, knownEpoch: knownEpoch ?? null },
  }
}
