import { afterAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { foundWorld } from '@/lib/testing/world'
import { authenticate, sessionCookieName } from '../authenticate'
import { acceptInvitation } from './accept-invitation'
import { changePassword } from './change-password'
import { inviteMember } from './invite-member'
import { revokeInvitation } from './revoke-invitation'
import { signIn } from './sign-in'
import { signUp } from './sign-up'

const PASSWORD = 'tractor violet ladder seven'
const newcomer = () => {
  const mark = newId().replaceAll('-', '').slice(-14)
  return {
    organizationName: 'Victim',
    code: `v${mark}`,
    name: 'Vani',
    email: `${mark}@example.com`,
    password: PASSWORD,
  }
}
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'entered',
    (error) => (error instanceof DomainError ? error.reason : String(error)),
  )

async function invite(email: string, now?: Date) {
  const world = await foundWorld()
  const input = { name: 'Vani', email, role: 'viewer' as const }
  const { value } = await runOperation(world.as('owner', undefined, now), inviteMember, input)
  return { world, id: value.id, token: value.url.split('/').at(-1)! }
}

afterAll(closeDatabase)

test('an invitation is no second door for guessing: both share one budget of 20 an hour', async () => {
  const victim = newcomer()
  await signUp(victim, '')
  const { token } = await invite(victim.email)
  const reasons: string[] = []
  for (let i = 0; i < 15; i++)
    reasons.push(
      await reasonOf(signIn({ email: victim.email, password: `guess ${i}` }, { address: `i${i}`, userAgent: '' })),
    )
  for (let i = 0; i < 15; i++) reasons.push(await reasonOf(acceptInvitation({ token, password: `guess ${i}` }, '')))
  expect(reasons.filter((reason) => reason.endsWith('wrong'))).toHaveLength(20)
  expect(await reasonOf(acceptInvitation({ token, password: PASSWORD }, ''))).toBe('request.rate-limited')
})

test('a borrowed session cannot try out the present password without end', async () => {
  const { sessionToken } = await signUp(newcomer(), '')
  const ctx = (await authenticate(new Headers({ cookie: `${sessionCookieName()}=${sessionToken}` }), newId()))!
  const reasons: string[] = []
  for (let i = 0; i < 22; i++)
    reasons.push(
      await reasonOf(runOperation(ctx, changePassword, { currentPassword: `guess ${i}`, newPassword: PASSWORD })),
    )
  expect(reasons.filter((reason) => reason === 'input.invalid')).toHaveLength(20)
  expect(reasons.at(-1)).toBe('request.rate-limited')
})

test('an invitation that is seven days old, or taken back, opens nothing', async () => {
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000)
  const old = await invite(newcomer().email, eightDaysAgo)
  expect(await reasonOf(acceptInvitation({ token: old.token, password: PASSWORD }, ''))).toBe('invitation.closed')
  const taken = await invite(newcomer().email)
  await runOperation(taken.world.as('owner'), revokeInvitation, { invitationId: taken.id })
  expect(await reasonOf(acceptInvitation({ token: taken.token, password: PASSWORD }, ''))).toBe('invitation.closed')
})

test('another organization cannot take an invitation back, and learns nothing of it', async () => {
  const { id, token } = await invite(newcomer().email)
  const stranger = await foundWorld()
  expect(await reasonOf(runOperation(stranger.as('owner'), revokeInvitation, { invitationId: id }))).toBe('not-found')
  expect(await reasonOf(acceptInvitation({ token, password: PASSWORD }, ''))).toBe('entered')
})

test('two people who open one invitation at the same moment: one joins', async () => {
  const { token } = await invite(newcomer().email)
  const outcomes = await Promise.all([1, 2, 3].map(() => reasonOf(acceptInvitation({ token, password: PASSWORD }, ''))))
  expect(outcomes.filter((outcome) => outcome === 'entered')).toHaveLength(1)
})
