import type { PhotoShelf, ShelvedPhoto } from './photo-shelf'

/** Small enough that a cut on a thin line costs seconds, large enough not to ask all the time. */
export const PART_BYTES = 65_536
const TIMEOUT_MS = 30_000

export type PhotoEnd =
  /** Nothing waits any more but what the server refused. */
  | { kind: 'done'; sent: number }
  /** Nobody of ours answered, or not now: the rest stays and goes on from where it was. */
  | { kind: 'later'; sent: number; afterSeconds?: number }

type Answer = { status: number; body: Record<string, unknown>; retryAfter?: number } | null
type Ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answer>
type Given = {
  shelf: Pick<PhotoShelf, 'put' | 'waiting'>
  ask?: Ask
  /** A delivery that somebody else had opened first has another id on the server. */
  deliveryIdOf?: (id: string) => string
}

/**
 * Sends what waits on the shelf, one photo after the other: announced, in parts from where the server is sure, completed.
 * Every step may be repeated. A photo leaves the queue only after our own answer that it is kept.
 */
export async function sendPhotos({ shelf, ask = askServer, deliveryIdOf = (id) => id }: Given): Promise<PhotoEnd> {
  let sent = 0
  for (const photo of await shelf.waiting()) {
    const end = await sendOne(photo, ask, deliveryIdOf)
    if (end.kind === 'later') return { ...end, sent }
    if (end.kind === 'kept') sent++
    if (end.kind !== 'not-yet')
      await shelf.put({
        ...photo,
        isSent: end.kind === 'kept',
        ...(end.kind === 'refused' && { refusal: end.message }),
      })
  }
  return { kind: 'done', sent }
}

/** not-yet: what the photo belongs to has not reached the server; the next round tries again. */
type OneEnd =
  | { kind: 'kept' }
  | { kind: 'refused'; message: string }
  | { kind: 'not-yet' }
  | { kind: 'later'; afterSeconds?: number }

async function sendOne(photo: ShelvedPhoto, ask: Ask, deliveryIdOf: (id: string) => string): Promise<OneEnd> {
  const { id, kind, byteSize, sha256, takenAt, place } = photo
  const about = {
    ...(photo.deliveryId && { deliveryId: deliveryIdOf(photo.deliveryId) }),
    ...(photo.paperId && { paperId: photo.paperId }),
  }
  if (photo.wasSent) {
    const there = await ask('GET', `/api/v1/photos/${id}/parts`)
    if (isOurs(there, id) && there.body.status === 'kept') return { kind: 'kept' }
    if (there?.status !== 404 && !isOurs(there, id)) return endOf(there)
  }
  const announced = await ask('POST', '/api/v1/photos', { id, kind, byteSize, sha256, takenAt, place, ...about })
  if (announced?.body.code === 'not_found') return { kind: 'not-yet' }
  if (!isOurs(announced, id)) return endOf(announced)
  // Damaged on the way once: from the start again. Twice: the next round.
  for (let attempt = 0; attempt < 2; attempt++) {
    const parts = await sendParts(photo, ask)
    if (parts) return parts
    const completed = await ask('POST', `/api/v1/photos/${id}/complete`, {})
    if (isOurs(completed, id) && completed.body.status === 'kept') return { kind: 'kept' }
    if (completed?.body.reason !== 'photo.damaged') return endOf(completed)
    const again = await putPart(photo, 0, ask)
    if (!isOurs(again, id)) return endOf(again)
  }
  return { kind: 'later' }
}

/** Null when the server has every byte. */
async function sendParts(photo: ShelvedPhoto, ask: Ask): Promise<OneEnd | null> {
  let answer = await ask('GET', `/api/v1/photos/${photo.id}/parts`)
  for (;;) {
    if (!isOurs(answer, photo.id)) return endOf(answer)
    if (answer.body.status === 'kept') return { kind: 'kept' }
    const received = Number(answer.body.receivedBytes)
    if (received >= photo.byteSize) return null
    answer = await putPart(photo, received, ask)
  }
}

const putPart = (photo: ShelvedPhoto, offset: number, ask: Ask): Promise<Answer> =>
  ask('PUT', `/api/v1/photos/${photo.id}/parts?offset=${offset}`, photo.blob.slice(offset, offset + PART_BYTES))

/** Recognizably our server's answer about this photo; a hotel's sign-in page with status 200 is not. */
const isOurs = (answer: Answer, id: string): answer is NonNullable<Answer> =>
  answer !== null && answer.status < 300 && answer.body.id === id

const FINAL = new Set(['photo.not-a-picture', 'idempotency_key_reused', 'permission.missing', 'permission.not-yours'])

function endOf(answer: Answer): OneEnd {
  const { reason, detail } = (answer?.body ?? {}) as { reason?: string; detail?: string }
  const isFinal = reason !== undefined && (FINAL.has(reason) || answer?.status === 422)
  return isFinal && detail
    ? { kind: 'refused', message: detail }
    : { kind: 'later', ...(answer?.retryAfter && { afterSeconds: answer.retryAfter }) }
}

const askServer: Ask = async (method, path, body) => {
  try {
    const isBlob = body instanceof Blob
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && {
        headers: { 'content-type': isBlob ? 'application/octet-stream' : 'application/json' },
        body: isBlob ? body : JSON.stringify(body),
      }),
    })
    const answer = (await response.json()) as Record<string, unknown> | null
    const retryAfter = Number(response.headers.get('retry-after')) || undefined
    return { status: response.status, body: answer ?? {}, retryAfter }
  } catch {
    return null
  }
}
