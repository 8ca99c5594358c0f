/** A refusal as people and programs see it: RFC 9457 with the product's `code` and `reason`. */
export type Problem = {
  type?: string
  code: string
  reason: string
  title: string
  detail: string
  status: number
  requestId?: string
  errors?: { path: string; message: string }[]
  retryAfterSeconds?: number
  facts?: Record<string, string | number | boolean | null>
}

/** What a server action answers: it never throws for something that was expected. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }
