import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { invalid } from '@/lib/kernel/errors'

/** The query part that every list shares: `?limit=25&cursor=…&sort=-createdAt&q=…`. */
export const ListInput = z.object({
  limit: z.coerce.number().int().min(1, 'limit is 1 to 200').max(200, 'limit is 1 to 200').default(25),
  cursor: z.string().max(500).optional(),
  sort: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
})

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() })

export type SortColumn = { expression: SQL; cast: 'text' | 'timestamptz' | 'date' | 'bigint' | 'int' }

export type Keyset = {
  /** True for rows behind the cursor. */
  after: SQL
  orderBy: SQL
  /** Select it as `keyset_value`, so that the next cursor carries the row's exact value. */
  selected: SQL
  /** How many rows to ask for, as part of the text: with a parameter there the database can keep no plan that is as good. */
  rows: SQL
}

/**
 * Keyset paging over one sort column and the id.
 * @param columns allowed names of `sort`, with the SQL each stands for; the first is the default, newest or largest first
 *   when `defaultSort` says so.
 * @throws DomainError invalid for an unknown sort or a cursor of another list.
 */
export function keyset(
  input: { limit: number; cursor?: string; sort?: string },
  columns: Record<string, SortColumn>,
  defaultSort: string,
  id: SQL,
): Keyset {
  const asked = input.sort ?? defaultSort
  const descending = asked.startsWith('-')
  const column = columns[asked.replace(/^-/, '')]
  if (!column)
    throw invalid([
      { path: 'sort', message: `sort is one of ${Object.keys(columns).join(', ')}, with - for descending` },
    ])
  const cast = sql.raw(column.cast)
  const order = sql.raw(descending ? 'desc' : 'asc')
  const than = sql.raw(descending ? '<' : '>')
  const cursor = input.cursor ? decodeCursor(input.cursor, asked, column.cast) : null
  return {
    after: cursor
      ? sql`(${column.expression}, ${id}) ${than} (${cursor.value}::text::${cast}, ${cursor.id}::uuid)`
      : sql`true`,
    orderBy: sql`${column.expression} ${order}, ${id} ${order}`,
    selected: sql`(${column.expression})::text as keyset_value`,
    rows: sql.raw(String(Math.trunc(input.limit) + 1)),
  }
}

/** One page and the cursor of the next; ask the database for `limit + 1` rows. */
export function page<Row extends { id: string; keyset_value: string }, Item>(
  rows: readonly Row[],
  input: { limit: number; sort?: string },
  defaultSort: string,
  present: (row: Row) => Item,
): { data: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const nextCursor =
    rows.length > input.limit && last ? encodeCursor(input.sort ?? defaultSort, last.keyset_value, last.id) : null
  return { data: shown.map(present), nextCursor }
}

const encodeCursor = (sort: string, value: string, id: string) =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')

/** What `::text` writes for each type. A cursor is text that anybody may make up: nothing else may reach the cast. */
const writtenAs: Record<SortColumn['cast'], RegExp> = {
  text: /^\P{Cc}*$/u,
  int: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  date: /^[1-9]\d{3}-\d\d-\d\d$/,
  timestamptz: /^[1-9]\d{3}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/,
}

function isOf(cast: SortColumn['cast'], value: string): boolean {
  if (!writtenAs[cast].test(value)) return false
  if (cast !== 'date' && cast !== 'timestamptz') return true
  const day = value.slice(0, 10)
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}

function decodeCursor(cursor: string, sort: string, cast: SortColumn['cast']): { value: string; id: string } {
  try {
    const [forSort, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (forSort === sort && typeof value === 'string' && isOf(cast, value) && z.uuid().safeParse(id).success)
      return { value, id }
  } catch {
    // falls through to the one answer below
  }
  throw invalid([{ path: 'cursor', message: 'This cursor belongs to another list. Start again without it.' }])
}

/** Words as typed → a prefix search over a `tsvector`: `ram har` finds "Ramesh, Harihar". */
export function prefixSearch(vector: SQL, text: string | undefined): SQL {
  const words = (text ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)
  if (!words) return sql`true`
  return sql`${vector} @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`
}
