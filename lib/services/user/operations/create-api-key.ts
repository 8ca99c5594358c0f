import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { keepApiKey } from '../internal/keep-api-key'
import { lockMember } from '../internal/lock-member'
import { mayManageTeam } from '../policy'
import { CreateApiKey } from '../schema'
import { NewApiKeyView } from '../view'

/** The secret is in this answer and nowhere else. */
export const createApiKey = operation({
  name: 'user.create-api-key',
  summary: 'Creates an API key; its secret is shown once',
  permission: 'api-key:write',
  book: userEvents,
  http: { method: 'POST', path: '/api-keys', status: 201 },
  input: CreateApiKey,
  output: NewApiKeyView,
  allow: mayManageTeam,
  redact: (answer) => ({ ...answer, secret: '' }),
  run: async ({ ctx, tx, input }) => {
    const memberId = input.memberId ?? memberIdOf(ctx.actor)
    if (!memberId) throw invalid([{ path: 'memberId', message: 'Say for which member the key acts.' }])
    await lockMember(tx, ctx.organizationId, memberId)
    const { id = newId(), name, role, scopes = null } = input
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null
    const { shown, event } = await keepApiKey(tx, ctx, { id, name, role, memberId, scopes, expiresAt })
    return { result: shown, events: [event] }
  },
})
