import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { apiKeys } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { lockApiKey } from '../internal/lock-api-key'
import { mayManageTeam } from '../policy'
import { ApiKeyRef } from '../schema'

export const revokeApiKey = operation({
  name: 'user.revoke-api-key',
  summary: 'Revokes an API key',
  permission: 'api-key:write',
  book: userEvents,
  http: { method: 'DELETE', path: '/api-keys/{id}', params: { id: 'apiKeyId' } },
  input: ApiKeyRef,
  output: z.object({ id: z.uuid() }),
  subject: (tx, input, ctx) => lockApiKey(tx, ctx.organizationId, input.apiKeyId),
  allow: mayManageTeam,
  run: async ({ ctx, tx, subject: key }) => {
    if (key.revokedAt) throw conflict('api-key.revoked', 'This key is already revoked.')
    await tx
      .update(apiKeys)
      .set({ revokedAt: ctx.now, version: key.version + 1 })
      .where(and(eq(apiKeys.organizationId, ctx.organizationId), eq(apiKeys.id, key.id)))
    forgetCredentials()
    const stream = { type: 'api-key', id: key.id, version: key.version }
    return { result: { id: key.id }, events: [happened(userEvents, stream, 'api-key.revoked', { apiKeyId: key.id })] }
  },
})
