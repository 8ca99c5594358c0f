import { DomainError } from '@/lib/kernel/errors'

export const BODY_LIMIT_BYTES = 1_000_000

const tooLarge = (limit: number) =>
  new DomainError('invalid', 'request.too-large', {
    message: `The request is larger than ${limit / 1_000_000} MB. Send it in smaller parts.`,
  })

/**
 * Reads a whole body, before any database connection is taken.
 * @throws DomainError `request.too-large` as soon as the limit is passed, without reading the rest.
 */
export async function readBody(request: Request, limit = BODY_LIMIT_BYTES): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    parts.push(value)
  }
  return Buffer.concat(parts, size)
}

/**
 * Reads a JSON object body; an empty body is an empty object.
 * @throws DomainError `request.malformed` when it is not JSON or not an object.
 */
export async function readJson(request: Request, limit = BODY_LIMIT_BYTES): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(request, limit))
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed('The body is not valid JSON. Check commas, quotes and brackets.')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw malformed('The body must be a JSON object: { … }.')
  return value as Record<string, unknown>
}

const malformed = (message: string) => new DomainError('invalid', 'request.malformed', { message })
