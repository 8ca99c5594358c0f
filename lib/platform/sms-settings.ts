import { z } from 'zod'

const text = z.string().trim().max(500).optional()

/** `sign-in-code.en=1107…,sign-in-code.kn=1108…`: what a name is called at the provider. */
const names = z
  .string()
  .regex(/^[\w.-]+=[^,=]+(,[\w.-]+=[^,=]+)*$/, 'must be name=value, with commas between')
  .transform((list) => Object.fromEntries(list.split(',').map((pair) => pair.split('=') as [string, string])))
  .optional()

/** How text messages leave. `none`: the local stand-in keeps them in DATA_DIR, nothing is sent. */
export const smsSettings = {
  SMS_PROVIDER: z.enum(['none', 'dlt', 'twilio']).default('none'),
  /** dlt: where the gateway takes messages. */
  SMS_URL: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  /** dlt: the gateway's key; twilio: the auth token. */
  SMS_KEY: text,
  /** The header (dlt) or number (twilio) that messages come from. */
  SMS_SENDER: text,
  /** dlt: the principal entity's id, as registered with the operators. */
  SMS_ENTITY_ID: text,
  /** dlt: the registered template's id for each message and language. */
  SMS_TEMPLATES: names,
  /** dlt: what the gateway calls the fields to, text, sender, entityId, templateId and key. */
  SMS_FIELDS: names,
  /** twilio: the account's SID. */
  SMS_ACCOUNT: text,
}

const needed = {
  none: [],
  dlt: ['SMS_URL', 'SMS_KEY', 'SMS_SENDER', 'SMS_ENTITY_ID', 'SMS_TEMPLATES'],
  twilio: ['SMS_ACCOUNT', 'SMS_KEY', 'SMS_SENDER'],
} as const

type Checked = { value: { SMS_PROVIDER: keyof typeof needed } & Record<string, unknown>; issues: unknown[] }

/** Half a provider sends nothing: what is missing is named when the process starts. */
export function smsFaults({ value, issues }: Checked): void {
  for (const name of needed[value.SMS_PROVIDER])
    if (value[name] === undefined)
      issues.push({ code: 'custom', path: [name], input: value, message: `is needed for ${value.SMS_PROVIDER}` })
}
