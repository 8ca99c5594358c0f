import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import type { Operation } from '@/lib/access/operation'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { authenticate } from '@/lib/services/user/authenticate'
import type { Outcome } from './outcome'
import { toProblem } from './problem-json'
import { requireOwnOrigin } from './route'

/** Opens one operation for our own pages. `commandId` makes a repeated press the same command. */
export function action<In extends z.ZodType, Out extends z.ZodType, S, R>(operation: Operation<In, Out, S, R>) {
  return (input: z.input<In>, commandId?: string): Promise<Outcome<z.output<Out>>> =>
    enter(async (ctx) => {
      const command = commandId ? { id: commandId, origin: 'header' as const } : undefined
      return (await runOperation(ctx, operation, input, command)).value
    })
}

/** Opens for our own pages what takes more than one operation. */
export function deed<In, Out>(run: (ctx: Ctx, input: In) => Promise<Out>) {
  return (input: In): Promise<Outcome<Out>> => enter((ctx) => run(ctx, input))
}

async function enter<T>(run: (ctx: Ctx) => Promise<T>): Promise<Outcome<T>> {
  const requestId = newId()
  try {
    const given = await headers()
    const ctx = await authenticate(given, requestId)
    if (!ctx) redirect('/sign-in')
    requireOwnOrigin({ headers: given })
    return { ok: true, value: await run(ctx) }
  } catch (error) {
    if (isRedirect(error)) throw error
    return { ok: false, problem: toProblem(error, requestId) }
  }
}

const isRedirect = (error: unknown): boolean =>
  String((error as { digest?: unknown } | null)?.digest ?? '').startsWith('NEXT_REDIRECT')
