import { and, eq } from 'drizzle-orm'
import { apiKeys } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { keepApiKey } from '../internal/keep-api-key'
import { lockApiKey } from '../internal/lock-api-key'
import { mayManageTeam } from '../policy'
import { RotateApiKey } from '../schema'
import { NewApiKeyView } from '../view'

/** Long enough to carry the new secret to wherever the old one is used. */
const OVERLAP_MS = 24 * 3_600_000

/** A new key with the same name and rights; the old one works for another day, or until its own end when that is sooner. */
export const rotateApiKey = operation({
  name: 'user.rotate-api-key',
  summary: 'Replaces an API key; the old secret works for another 24 hours',
  permission: 'api-key:write',
  book: userEvents,
  http: { method: 'POST', path: '/api-keys/{id}/rotate', status: 201, params: { id: 'apiKeyId' } },
  input: RotateApiKey,
  output: NewApiKeyView,
  subject: (tx, input, ctx) => lockApiKey(tx, ctx.organizationId, input.apiKeyId),
  allow: mayManageTeam,
  redact: (answer) => ({ ...answer, secret: '' }),
  run: async ({ ctx, tx, input, subject: old }) => {
    if (old.revokedAt || (old.expiresAt && old.expiresAt <= ctx.now))
      throw conflict('api-key.revoked', 'This key is revoked or has ended. Create a new one.')
    const endsAt = new Date(ctx.now.getTime() + OVERLAP_MS)
    const lastAt = old.expiresAt && old.expiresAt < endsAt ? old.expiresAt : endsAt
    await tx
      .update(apiKeys)
      .set({ expiresAt: lastAt, version: old.version + 1 })
      .where(and(eq(apiKeys.organizationId, ctx.organizationId), eq(apiKeys.id, old.id)))
    const { name, role, memberId, scopes, expiresAt } = old
    const id = input.id ?? newId()
    const { shown, event } = await keepApiKey(tx, ctx, { id, name, role, memberId, scopes, expiresAt })
    const stream = { type: 'api-key', id: old.id, version: old.version }
    const rotated = happened(userEvents, stream, 'api-key.rotated', { apiKeyId: old.id, replacedBy: id })
    return { result: shown, events: [rotated, event] }
  },
})
