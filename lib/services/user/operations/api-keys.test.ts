import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { foundWorld, type World } from '@/lib/testing/world'
import { authenticate } from '../authenticate'
import { createApiKey } from './create-api-key'
import { revokeApiKey } from './revoke-api-key'
import { rotateApiKey } from './rotate-api-key'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const whoIs = (secret: string) => authenticate(new Headers({ authorization: `Bearer ${secret}` }), newId())
const aKey = async () =>
  (await runOperation(world.as('owner'), createApiKey, { name: 'ERP', role: 'accountant', scopes: ['farmer:read'] }))
    .value

test('after a rotation both secrets open the same rights, until the old one ends a day later', async () => {
  const old = await aKey()
  const next = (await runOperation(world.as('owner'), rotateApiKey, { apiKeyId: old.id })).value
  expect(next).toMatchObject({ name: 'ERP', role: 'accountant', secret: expect.stringMatching(/^ft_live_/) })
  expect(next.secret).not.toBe(old.secret)
  for (const secret of [old.secret, next.secret])
    expect(await whoIs(secret)).toMatchObject({ actor: { role: 'accountant', scopes: ['farmer:read'] } })
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
  const past = await aKey()
  const replaced = await runOperation(world.as('owner', undefined, twoDaysAgo), rotateApiKey, { apiKeyId: past.id })
  expect(await whoIs(past.secret)).toBeNull()
  expect(await whoIs(replaced.value.secret)).not.toBeNull()
})

test('a key that ends sooner is not given a longer life', async () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const input = { name: 'short', role: 'viewer' as const, expiresAt }
  const { id, secret } = (await runOperation(world.as('owner'), createApiKey, input)).value
  const later = new Date(Date.now() + 2 * 3_600_000)
  await expect(runOperation(world.as('owner', undefined, later), rotateApiKey, { apiKeyId: id })).rejects.toMatchObject(
    {
      reason: 'api-key.revoked',
    },
  )
  expect(await whoIs(secret)).not.toBeNull()
})

test('a revoked key opens nothing and cannot be rotated; the secret is not kept with the answer', async () => {
  const input = { id: newId(), name: 'ERP', role: 'viewer' as const }
  const { secret } = (await runOperation(world.as('owner'), createApiKey, input)).value
  expect((await runOperation(world.as('owner'), createApiKey, input)).value.secret).toBe('')
  await runOperation(world.as('owner'), revokeApiKey, { apiKeyId: input.id })
  expect(await whoIs(secret)).toBeNull()
  await expect(runOperation(world.as('owner'), rotateApiKey, { apiKeyId: input.id })).rejects.toMatchObject({
    code: 'conflict',
  })
})
