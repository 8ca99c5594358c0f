import { z } from 'zod'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { parse } from '@/lib/access/parse'
import { isPermitted } from '@/lib/access/permissions'
import { forbidden, invalid } from '@/lib/kernel/errors'
import { ctxOfMember } from '@/lib/services/user/authenticate'
import { readJson } from '../read-body'
import { answer, enter, type Handler } from '../route'
import { inTurn } from './admission'
import { readEnvelope, SYNC_BODY_BYTES } from './envelope'
import { handOver, type SyncAnswer } from './sync-door'

const Author = z.object({ authorId: z.uuid('authorId: whose work is in the file.') })

/** The office takes in the work of a phone that found no way to send it: a file, opened with its words in the browser. */
export const importRoute = (): Handler => (request) =>
  answer(request, async (requestId, headers) => {
    const body = await readJson(request, SYNC_BODY_BYTES)
    const ctx = await enter(request, requestId, headers)
    return Response.json(await inTurn(() => importWork(ctx, body)), { headers })
  })

/**
 * Runs exported operations as their author's, vouched for by a member of the office. Each keeps its id: what the phone
 * sends later by itself is the same command.
 * @throws DomainError forbidden for the field; invalid when the author is not of this organization
 */
export async function importWork(ctx: Ctx, body: Record<string, unknown>): Promise<SyncAnswer> {
  const vouchedBy = memberIdOf(ctx.actor)
  if (!vouchedBy || !isOffice(ctx.actor) || !isPermitted(ctx.actor, 'attention:resolve'))
    throw forbidden('attention.office-only', 'The office takes in files of phones.')
  const { authorId } = parse(Author, body)
  const author = await ctxOfMember(ctx, authorId, vouchedBy)
  if (!author) throw invalid([{ path: 'authorId', message: 'Whose work this is was never in the team.' }])
  return handOver(author, { ...readEnvelope(body), author: authorId, knownEpoch: null })
}
