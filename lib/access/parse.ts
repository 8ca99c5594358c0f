import type { z } from 'zod'
import { invalid } from '@/lib/kernel/errors'

/**
 * Parses input once.
 * @throws DomainError `invalid` with one fault per field: path and what would be right.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  )
}
