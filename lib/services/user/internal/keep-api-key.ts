import { apiKeys } from '@/db/schema/user'
import type { Ctx } from '@/lib/access/ctx'
import { happened } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { userEvents } from '../events'
import { hashSecret, newApiKey } from './secrets'

type NewKey = {
  id: string
  name: string
  role: string
  memberId: string
  scopes: string[] | null
  expiresAt: Date | null
}

/** Keeps a new key, its secret as a hash only. The secret is given here, once. */
export async function keepApiKey(tx: Tx, ctx: Ctx, key: NewKey) {
  const secret = newApiKey()
  const lastFour = secret.slice(-4)
  const kept = { ...key, organizationId: ctx.organizationId, secretHash: hashSecret(secret), lastFour }
  await tx.insert(apiKeys).values({ ...kept, createdAt: ctx.now })
  const { id, name, role } = key
  const event = happened(userEvents, { type: 'api-key', id, version: 0 }, 'api-key.created', { apiKeyId: id, role })
  return { shown: { id, name, role, secret, lastFour }, event }
}
