/** The nine ways an operation can end badly. Doors map them to HTTP in one place (doors/problem-json.ts). */
export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'refused',
  'limit_exceeded',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One fault of one input field: `path` in dot notation (`bags.3.weightGrams`), `message` says what would be right. */
export type FieldFault = { path: string; message: string }

export type ErrorDetails = {
  /** The sentence for the person: what is wrong and what to do. */
  message?: string
  fields?: FieldFault[]
  retryAfterSeconds?: number
  /** Facts a client may show or act on; ids and numbers only. */
  facts?: Record<string, string | number | boolean | null>
}

/**
 * The only error the product throws on purpose.
 * `code` decides the HTTP status, `reason` is a typed slug (`advance.over-limit`), `message` is for people.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly details: ErrorDetails = {},
  ) {
    super(details.message ?? reason)
    this.name = 'DomainError'
  }
}

const maker =
  (code: ErrorCode) =>
  (reason: string, message: string, more: Omit<ErrorDetails, 'message'> = {}) =>
    new DomainError(code, reason, { message, ...more })

/** A rule of the trade said no. */
export const refused = maker('refused')
/** Somebody else was first, or the state no longer allows it. */
export const conflict = maker('conflict')
/** A configured limit would be passed. */
export const limitExceeded = maker('limit_exceeded')
export const forbidden = maker('forbidden')
/** The outside world (database, provider) does not answer; trying again later helps. */
export const unavailable = maker('unavailable')

/** Unknown id, or another organization's id: the two are never told apart. */
export const notFound = (what = 'record') =>
  new DomainError('not_found', 'not-found', { message: `This ${what} does not exist.` })

/** Input that cannot be accepted: which fields, what is wrong, what would be right. */
export const invalid = (fields: FieldFault[], reason = 'input.invalid') =>
  new DomainError('invalid', reason, {
    message: fields.map((field) => field.message).join(' '),
    fields,
  })

/** Nobody is signed in, or the credential is no longer valid. */
export const unauthenticated = (message = 'Please sign in.') =>
  new DomainError('unauthenticated', 'sign-in.required', { message })
