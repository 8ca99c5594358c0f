import { z } from 'zod'
import { apiKeys } from '@/db/schema/user'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { lockMember } from '../internal/lock-member'
import { hashSecret, newApiKey } from '../internal/secrets'
import { mayManageTeam } from '../policy'
import { CreateApiKey } from '../schema'

/** The secret is in this answer and nowhere else. */
export const createApiKey = operation({
  name: 'user.create-api-key',
  summary: 'Creates an API key; its secret is shown once',
  permission: 'api-key:write',
  book: userEvents,
  http: { method: 'POST', path: '/api-keys', status: 201 },
  input: CreateApiKey,
  output: z.object({ id: z.uuid(), name: z.string(), role: z.string(), secret: z.string(), lastFour: z.string() }),
  allow: mayManageTeam,
  redact: (answer) => ({ ...answer, secret: '' }),
  run: async ({ ctx, tx, input }) => {
    const memberId = input.memberId ?? memberIdOf(ctx.actor)
    if (!memberId) throw invalid([{ path: 'memberId', message: 'Say for which member the key acts.' }])
    await lockMember(tx, ctx.organizationId, memberId)
    const [id, secret] = [input.id ?? newId(), newApiKey()]
    const lastFour = secret.slice(-4)
    const { name, role } = input
    await tx.insert(apiKeys).values({
      organizationId: ctx.organizationId,
      id,
      name,
      secretHash: hashSecret(secret),
      lastFour,
      memberId,
      role,
      scopes: input.scopes ?? null,
      expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
      createdAt: ctx.now,
    })
    const stream = { type: 'api-key', id, version: 0 }
    const event = happened(userEvents, stream, 'api-key.created', { apiKeyId: id, role })
    return { result: { id, name, role, secret, lastFour }, events: [event] }
  },
})
