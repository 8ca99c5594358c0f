import { toDomainError } from '@/lib/access/constraints'
import { DomainError, type ErrorCode } from '@/lib/kernel/errors'
import { log } from '@/lib/platform/log'
import type { Problem } from './outcome'

/** The one map to HTTP. */
const statusOf: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  refused: 409,
  limit_exceeded: 409,
  unavailable: 503,
  internal: 500,
}

const titles: Record<ErrorCode, string> = {
  unauthenticated: 'Please sign in',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  invalid: 'Please check what you entered',
  conflict: 'Changed meanwhile',
  refused: 'Not possible',
  limit_exceeded: 'Limit reached',
  unavailable: 'Not available right now',
  internal: 'Something went wrong',
}

/** Reasons whose slug is the code that integrators are promised in the API document, or whose status is special. */
const ownStatus: Record<string, number> = {
  'request.malformed': 400,
  'request.too-large': 413,
  'request.rate-limited': 429,
  'record.stale': 412,
}
const ownCode = new Set([
  'idempotency_key_reused',
  'idempotency_in_progress',
  'dependency_rejected',
  'sign_in_other_person',
])

/** Any error as problem details. What is unknown goes to the log whole; the person gets a request id, never text. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  // Finding out who asks reads the database as well, before any runner could translate.
  const error = toDomainError(thrown)
  if (!(error instanceof DomainError)) {
    log().error({ err: error, requestId }, 'unknown error')
    return {
      type: 'about:blank',
      title: titles.internal,
      status: 500,
      detail: `This is our fault. Nothing was changed. Tell us the number ${requestId}.`,
      code: 'internal',
      reason: 'internal',
      requestId,
    }
  }
  const { code, reason, details } = error
  return {
    type: `https://farmtally.dev/problems/${reason}`,
    title: titles[code],
    status: ownStatus[reason] ?? statusOf[code],
    detail: error.message,
    code: ownCode.has(reason) ? reason : code,
    reason,
    requestId,
    ...(details.fields && { errors: details.fields }),
    ...(details.retryAfterSeconds && { retryAfterSeconds: details.retryAfterSeconds }),
    ...(details.facts && { facts: details.facts }),
  }
}
