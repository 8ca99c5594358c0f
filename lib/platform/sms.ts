import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { unavailable } from '@/lib/kernel/errors'
import { type Env, env } from './env'

/** One text message. `template` and `language` name the registered text, which Indian operators ask for. */
export type Sms = { to: string; text: string; template: string; language: string }
export type SmsPort = { send: (message: Sms) => Promise<void> }
/** A message that the stand-in kept instead of sending it. */
export type KeptSms = Sms & { at: string }

const TIMEOUT_MS = 10_000

/**
 * The way text messages leave, by configuration (SMS_PROVIDER).
 * `send` throws DomainError unavailable when the provider does not take the message; the text is never logged.
 */
export function sms(): SmsPort {
  const settings = env()
  return ports[settings.SMS_PROVIDER](settings)
}

const ports: Record<Env['SMS_PROVIDER'], (settings: Env) => SmsPort> = { none: standIn, dlt, twilio }

/** A gateway for India: sender header, entity and template registered with the operators (TRAI's DLT), form-encoded. */
function dlt({ SMS_URL, SMS_KEY, SMS_SENDER, SMS_ENTITY_ID, SMS_TEMPLATES, SMS_FIELDS }: Env): SmsPort {
  return {
    send: ({ to, text, template, language }) => {
      const templateId = SMS_TEMPLATES?.[`${template}.${language}`] ?? SMS_TEMPLATES?.[`${template}.en`]
      if (!templateId) throw unavailable('sms.no-template', `No template is configured for ${template}.${language}.`)
      const given = { to, text, sender: SMS_SENDER, entityId: SMS_ENTITY_ID, templateId, key: SMS_KEY }
      const form = Object.entries(given).map(([name, value]) => [SMS_FIELDS?.[name] ?? name, value ?? ''])
      return post(SMS_URL!, form as [string, string][])
    },
  }
}

/** @see https://www.twilio.com/docs/messaging/api/message-resource */
function twilio({ SMS_ACCOUNT, SMS_KEY, SMS_SENDER }: Env): SmsPort {
  const url = `https://api.twilio.com/2010-04-01/Accounts/${SMS_ACCOUNT}/Messages.json`
  const authorization = `Basic ${Buffer.from(`${SMS_ACCOUNT}:${SMS_KEY}`).toString('base64')}`
  const from = SMS_SENDER ?? ''
  return { send: ({ to, text }) => post(url, [['To', to], ['From', from], ['Body', text]], { authorization }) } // biome-ignore format: one line reads better
}

async function post(url: string, form: [string, string][], headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  if (!answer?.ok) throw unavailable('sms.not-sent', 'The message could not be sent. Try again in a moment.')
}

const keptFile = ({ DATA_DIR }: Env): string => path.join(DATA_DIR, 'messages.jsonl')

/** Sends nothing: the message stays on this machine, for whoever looks at it here. */
function standIn(settings: Env): SmsPort {
  return {
    send: async (message) => {
      const kept: KeptSms = { ...message, at: new Date().toISOString() }
      await appendFile(keptFile(settings), `${JSON.stringify(kept)}\n`, { mode: 0o600 })
    },
  }
}

/** True where messages are kept here instead of sent, and only this machine can look: a first try, development, tests. */
export function mayShowMessages(settings = env()): boolean {
  const isHere = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(settings.APP_URL)
  return settings.SMS_PROVIDER === 'none' && isHere
}

/** What the stand-in kept, the newest first. */
export async function keptMessages(limit = 20): Promise<KeptSms[]> {
  const text = await readFile(keptFile(env()), 'utf8').catch(() => '')
  const lines = text.split('\n').filter(Boolean).slice(-limit)
  return lines.map((line) => JSON.parse(line) as KeptSms).reverse()
}
