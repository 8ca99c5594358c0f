import { z } from 'zod'
import { parsePhone } from '@/lib/kernel/phone'

/** Words for the fields that many inputs share. Messages say what would be right. */
export const id = z.uuid('This must be a UUID.').transform((text) => text.toLowerCase())
/** The id of a new record, made by whoever creates it. */
export const ownId = id.optional()
export const day = z.iso.date('Write the date as YYYY-MM-DD.')
export const expectedVersion = z.number().int().positive().optional()
export const name = (what: string) =>
  z
    .string(`${what} is missing.`)
    .trim()
    .min(2, `${what} needs at least 2 letters.`)
    .max(100, `${what} has at most 100 letters.`)
export const reason = (min = 3) =>
  z
    .string('Say why.')
    .trim()
    .min(min, `Say why, in at least ${min} letters.`)
    .max(500, 'The reason has at most 500 letters.')
export const at = z.iso.datetime({ offset: true, error: 'Write the time as RFC 3339.' })
/** As a person types it → E.164, Indian without a country code; an empty one is none. */
export const phone = z
  .string()
  .trim()
  .max(40, 'A phone number is shorter than this.')
  .nullish()
  .transform((text, context) => {
    if (!text) return text === undefined ? undefined : null
    const parsed = parsePhone(text)
    if (parsed.ok) return parsed.value
    context.issues.push({ code: 'custom', message: parsed.refusal.message, input: text })
    return z.NEVER
  })
