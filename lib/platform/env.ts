import path from 'node:path'
import { z } from 'zod'
import { smsFaults, smsSettings } from './sms-settings'

const port = z.coerce.number().int().min(1).max(65_535)
const count = z.coerce.number().int().min(1)
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')

const Schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: port.default(3000),
    /** Socket.IO sidecar; default PORT + 1. */
    REALTIME_PORT: port.optional(),
    /** Where browsers reach the sidecar when a proxy stands before it; default the app's host with REALTIME_PORT. */
    REALTIME_URL: z.url({ protocol: /^(http|ws)s?$/, error: 'must be an http(s) or ws(s) address' }).optional(),
    /** The address people type; links, origin check and cookies follow it. Default http://localhost:PORT. */
    APP_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
    /** How many proxies of ours stand before the web process and append to X-Forwarded-For; 0: none, the connection counts. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    DATA_DIR: z.string().min(1).default('./data'),
    /** Owner of the tables: migrations, seed and rebuild only. */
    DATABASE_URL: databaseUrl,
    /** Login role `farmtally_app`: everything that serves people. */
    APP_DATABASE_URL: databaseUrl,
    /** Past any pooler, for LISTEN; default APP_DATABASE_URL. */
    DIRECT_DATABASE_URL: databaseUrl.optional(),
    /** Login role `farmtally_jobs`, past any pooler: only the worker needs it. */
    JOBS_DATABASE_URL: databaseUrl.optional(),
    /** Web processes on one port; as many as there are processors when absent. */
    WEB_PROCESSES: count.max(64).optional(),
    DATABASE_POOL_SIZE: count.default(10),
    /** How long a statement or a connection may take before it counts as failed. */
    DATABASE_PATIENCE_SECONDS: count.default(5),
    /** `on` only where no pooler stands between: each connection then keeps its statements, parsed and planned. */
    DATABASE_PREPARED: z.enum(['on', 'off']).default('off'),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
      .optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
    /** How long a stopping web process still takes requests, so that load balancers notice. */
    STOP_DELAY_SECONDS: z.coerce.number().int().min(0).max(15).default(2),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** Comma-separated services this process may run; all when absent. */
    FARMTALLY_SERVICES: z
      .string()
      .transform((text) => text.split(',').map((name) => name.trim()))
      .pipe(z.array(z.enum(['user', 'farmer', 'lorry', 'delivery', 'payment', 'notification'])))
      .optional(),
    /** The mail server; without one mails are written to DATA_DIR/mail instead. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    /** Who mails come from. */
    MAIL_FROM: z.string().min(3).default('FarmTally <no-reply@localhost>'),
    /** What one organization's photos may fill, MB. */
    PHOTO_QUOTA_MB: count.default(20_000),
    /** Requests one credential (or, signed out, one address) may make in a minute. */
    RATE_LIMIT_PER_MINUTE: count.default(1_200),
    /** Sign-in tries per address and per identity in an hour. */
    RATE_LIMIT_SIGN_IN_PER_HOUR: count.default(20),
    /** Code checks of printed slips per address in a minute. */
    RATE_LIMIT_VERIFY_PER_MINUTE: count.default(30),
    ...smsSettings,
  })
  .check(smsFaults)

type Parsed = z.infer<typeof Schema>
/** The whole configuration of a process, defaults filled in, `DATA_DIR` absolute. */
export type Env = Parsed & { REALTIME_PORT: number; APP_URL: string; DIRECT_DATABASE_URL: string }

/**
 * Parses a set of variables. Empty strings count as absent, as in most shells and orchestrators.
 * @throws Error with one line that names every wrong variable and what would be right.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Schema.safeParse(given)
  if (!parsed.success) throw new Error(`Configuration is wrong: ${faults(parsed.error, given)}`)
  const values = parsed.data
  return {
    ...values,
    REALTIME_PORT: values.REALTIME_PORT ?? values.PORT + 1,
    APP_URL: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    DIRECT_DATABASE_URL: values.DIRECT_DATABASE_URL ?? values.APP_DATABASE_URL,
    DATA_DIR: path.resolve(/*turbopackIgnore: true*/ values.DATA_DIR),
  }
}

/** Names and rules only: a wrong value may be a secret. */
function faults(error: z.ZodError, given: Record<string, unknown>): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0])
      return name in given ? `${name} ${issue.message}` : `${name} is missing`
    })
    .join('; ')
}

let cached: Env | undefined

/** The configuration of this process, parsed at the first call so that importing has no effect while building. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** Entry points call this first: a wrong variable ends the process with one line instead of a stack. */
export function envOrExit(): Env {
  try {
    return env()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** Forgets the parsed configuration; for tests that change `process.env`. */
export const forgetEnv = (): void => {
  cached = undefined
}
