import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import type { Query } from '@/lib/access/query'
import { runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { authenticate } from '@/lib/services/user/authenticate'

/** Who looks at this page; sends strangers to the sign-in page. Asked once per request. */
export const pageCtx = cache(async (): Promise<Ctx> => {
  const ctx = await authenticate(await headers(), newId())
  if (!ctx) redirect('/sign-in')
  return ctx
})

/** Reads for a page. What does not exist, or is another organization's, shows the not-found page. */
export async function read<In extends z.ZodType, Out extends z.ZodType>(
  query: Query<In, Out>,
  input: z.input<In>,
): Promise<z.output<Out>> {
  try {
    return await runQuery(await pageCtx(), query, input)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
}
