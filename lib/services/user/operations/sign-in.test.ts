import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { authenticate, sessionCookieName, systemCtxFor } from '../authenticate'
import { acceptInvitation, findInvitation } from './accept-invitation'
import { createApiKey } from './create-api-key'
import { endSession } from './end-session'
import { inviteMember } from './invite-member'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { suspendMember } from './suspend-member'

const PASSWORD = 'tractor violet ladder seven'
const from = { address: '203.0.113.7', userAgent: 'test browser' }
const newOwner = () => {
  const mark = newId().replaceAll('-', '').slice(-14)
  return {
    organizationName: 'Green Valley',
    code: `c${mark}`,
    name: 'Suresh',
    email: `${mark}@example.com`,
    password: PASSWORD,
  }
}
const withCookie = (token: string) => new Headers({ cookie: `${sessionCookieName()}=${token}` })
const whoIs = (token: string) => authenticate(withCookie(token), newId())

let owner: ReturnType<typeof newOwner>
let signedUp: Awaited<ReturnType<typeof signUp>>
beforeAll(async () => {
  owner = newOwner()
  signedUp = await signUp(owner, 'test browser')
})
afterAll(closeDatabase)

test('who signs up is signed in as owner, and can sign in again', async () => {
  expect(await whoIs(signedUp.sessionToken)).toMatchObject({ actor: { kind: 'staff', role: 'owner' } })
  const again = await signIn({ email: owner.email.toUpperCase(), password: PASSWORD }, from)
  expect(again.organizationId).toBe(signedUp.organizationId)
})

test('a wrong password and an unknown e-mail get the same words', async () => {
  const attempt = (email: string, password: string) => signIn({ email, password }, from).catch((error) => error.message)
  const wrong = await attempt(owner.email, 'not the right password')
  expect(await attempt('nobody@example.com', PASSWORD)).toBe(wrong)
  expect(wrong).toContain('wrong')
})

test('at most 20 tries an hour reach the password check', async () => {
  const victim = newOwner()
  await signUp(victim, '')
  const reasons: string[] = []
  for (let i = 0; i < 25; i++)
    reasons.push(
      await signIn({ email: victim.email, password: `guess number${i}` }, { ...from, address: `a${i}` }).catch(
        (e) => e.reason,
      ),
    )
  expect(reasons.filter((reason) => reason === 'sign-in.wrong').length).toBeLessThanOrEqual(20)
  expect(reasons.at(-1)).toBe('request.rate-limited')
  expect(await whoIs(signedUp.sessionToken)).not.toBeNull()
})

test('an ended session opens nothing', async () => {
  const { sessionToken } = await signIn({ email: owner.email, password: PASSWORD }, from)
  const ctx = (await whoIs(sessionToken))!
  if (ctx.actor.kind !== 'staff') throw new Error('not staff')
  await runOperation(ctx, endSession, { sessionId: ctx.actor.sessionId })
  expect(await whoIs(sessionToken)).toBeNull()
})

test('an invitation works once, and a suspended member is out at once', async () => {
  const ownerCtx = (await whoIs(signedUp.sessionToken))!
  const email = `m${newId()}@example.com`
  const invited = await runOperation(ownerCtx, inviteMember, { name: 'Meena', email, role: 'field_manager' })
  const token = invited.value.url.split('/').at(-1)!
  expect(await findInvitation(token)).toMatchObject({ email, role: 'field_manager' })
  await expect(acceptInvitation({ token, password: 'short' }, '')).rejects.toMatchObject({
    reason: 'password.too-short',
  })
  const { sessionToken } = await acceptInvitation({ token, password: PASSWORD }, 'phone')
  const manager = (await whoIs(sessionToken))!
  expect(manager.actor).toMatchObject({ role: 'field_manager', name: 'Meena' })
  await expect(acceptInvitation({ token, password: PASSWORD }, '')).rejects.toMatchObject({
    reason: 'invitation.closed',
  })
  if (manager.actor.kind !== 'staff') throw new Error('not a member')
  await runOperation(ownerCtx, suspendMember, { memberId: manager.actor.memberId })
  expect(await whoIs(sessionToken)).toBeNull()
})

test('a key acts for its member with its role, and a forged one is nobody', async () => {
  const ctx = await systemCtxFor(signedUp.organizationId, 'test')
  const { value } = await runOperation(ctx, createApiKey, { name: 'ERP', role: 'viewer', memberId: signedUp.memberId })
  const bearer = (key: string) => authenticate(new Headers({ authorization: `Bearer ${key}` }), newId())
  expect(await bearer(value.secret)).toMatchObject({ actor: { kind: 'apiKey', role: 'viewer' } })
  expect(await bearer(`${value.secret.slice(0, -1)}x`)).toBeNull()
  expect(
    await authenticate(new Headers({ 'x-middleware-subrequest': '1', 'x-forwarded-host': 'evil' }), newId()),
  ).toBeNull()
})
