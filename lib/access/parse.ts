import type { z } from 'zod'
import { invalid } from '@/lib/kernel/errors'

/**
 * Parses input once.
 * @throws DomainError `invalid` with one fault per field: path and what would be right.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw invalid(
      parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
    )
  const unstorable = pathOfUnstorable(parsed.data)
  if (unstorable) throw invalid([{ path: unstorable, message: 'This text holds a character that cannot be kept.' }])
  return parsed.data
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const unstorableCharacter = /\u0000|\p{Surrogate}/u

/** Postgres keeps every character but U+0000, and no half of a pair. Gives the path of the first text that has one. */
function pathOfUnstorable(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return unstorableCharacter.test(value) ? path || 'body' : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const name in value) {
    const found = pathOfUnstorable((value as Record<string, unknown>)[name], path ? `${path}.${name}` : name)
    if (found) return found
  }
  return undefined
}
