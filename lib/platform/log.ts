import pino, { type DestinationStream, type Logger } from 'pino'

export type { Logger } from 'pino'

/** Never written, at whatever depth and spelling (`bankAccount`, `bank_account`, `BANK-ACCOUNT`). */
const secretNames = new Set(
  [
    ...['authorization', 'cookie', 'setCookie', 'password', 'passwordHash', 'newPassword', 'currentPassword'],
    ...['token', 'accessToken', 'refreshToken', 'sessionToken', 'csrfToken', 'invitationToken', 'ticket'],
    ...['secret', 'authSecret', 'clientSecret', 'apiKey', 'credential', 'otp', 'pin', 'verificationCode'],
    ...['bankAccount', 'bankAccountNumber', 'accountNumber', 'ifsc', 'upiId', 'idNumber', 'aadhaar', 'pan'],
    ...['databaseUrl', 'appDatabaseUrl', 'directDatabaseUrl', 'jobsDatabaseUrl', 'redisUrl', 'connectionString'],
  ].map(plain),
)

/** Secrets that give themselves away in running text: API keys, bearer headers, passwords in addresses, tokens in query strings. */
const secretTexts: [RegExp, string][] = [
  [/\bft_(live|test)_[A-Za-z0-9]+/g, 'ft_$1_[redacted]'],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi, '$1 [redacted]'],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@/]+@/gi, '$1:[redacted]@'],
  [/\b(token|code|password|secret|ticket|key)=[^&\s"']+/gi, '$1=[redacted]'],
]
const HIDDEN = '[redacted]'
const DEEPEST = 8

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

const cleanText = (text: string): string =>
  secretTexts.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)

function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth >= DEEPEST) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1))
  if (value instanceof Error) return cleanError(value, depth)
  if (value instanceof Headers || value instanceof Map) return clean(Object.fromEntries(value.entries()), depth)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretNames.has(plain(name)) && item !== null && item !== undefined ? HIDDEN : clean(item, depth + 1),
    ]),
  )
}

/** Without `query`, `parameters` and `args`: a database error carries the bound values, and those are people's. */
function cleanError(error: Error, depth: number): unknown {
  const { query: _query, parameters: _parameters, args: _args, ...own } = error as Error & Record<string, unknown>
  const { name, message, stack, cause, ...more } = own
  return {
    type: error.name ?? name,
    message: cleanText(error.message ?? message ?? ''),
    stack: error.stack ? cleanText(error.stack ?? stack) : undefined,
    ...(clean(more, depth + 1) as object),
    ...(error.cause ? { cause: clean(error.cause ?? cause, depth + 1) } : {}),
  }
}

/**
 * A logger that writes one JSON object a line with redaction.
 * `destination` is standard output unless given (tests).
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { process: process.env.FARMTALLY_PROCESS ?? 'web' },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: {
      level: (label) => ({ level: label }),
      log: (object) => clean(object) as Record<string, unknown>,
    },
    serializers: { err: (error) => error },
    hooks: {
      logMethod(args, method) {
        const [first, ...rest] = args as unknown[]
        // An error given alone would lend the line its raw message.
        const given = first instanceof Error && rest.length === 0 ? [{ err: first }, first.message] : args
        const cleaned = given.map((arg) => (typeof arg === 'string' ? cleanText(arg) : arg))
        method.apply(this, cleaned as Parameters<typeof method>)
      },
    },
  }
  const logger = destination ? pino(options, destination) : pino(options)
  // Children inherit this method; pino's own formatters do not see a child's bindings.
  const makeChild: (...args: never[]) => unknown = logger.child
  const child = function child(this: Logger, bindings: pino.Bindings, ...more: unknown[]) {
    return Reflect.apply(makeChild, this, [clean(bindings), ...more])
  }
  Object.defineProperty(logger, 'child', { value: child })
  return logger
}

let cached: Logger | undefined

/** The process's logger. The level comes from LOG_LEVEL alone, so that a wrong configuration can still be logged. */
export function log(): Logger {
  cached ??= createLog(process.env.LOG_LEVEL || 'info')
  return cached
}

/** A logger whose every line carries the request's id, and what else is known (`operation`, `organizationId`). */
export const requestLog = (requestId: string, more: Record<string, string> = {}): Logger =>
  log().child({ requestId, ...more })
