import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { listEvents } from '@/lib/reporting/queries/events'
import { authenticate, sessionCookieName } from '../authenticate'
import { listMembers, listSessions } from '../queries'
import { sessionReaction } from '../reactions'
import { acceptInvitation } from './accept-invitation'
import { addMember } from './add-member'
import { changePassword } from './change-password'
import { endAllSessions } from './end-all-sessions'
import { inviteMember } from './invite-member'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { organizationsOf, switchOrganization } from './switch-organization'

const PASSWORD = 'tractor violet ladder seven'
const NEW_PASSWORD = 'copper meadow seventeen kites'
const from = { address: '203.0.113.9', userAgent: 'test browser' }
const whoIs = (token: string) => authenticate(new Headers({ cookie: `${sessionCookieName()}=${token}` }), newId())
const tokenIn = (url: string | null) => url!.split('/').at(-1)!

async function anOwner(name: string) {
  const mark = newId().replaceAll('-', '').slice(-14)
  const email = `${mark}@example.com`
  const asked = { organizationName: name, code: `c${mark}`, name: 'Suresh', email, password: PASSWORD }
  const { sessionToken, organizationId } = await signUp(asked, 'test browser')
  return { email, sessionToken, organizationId, ctx: (await whoIs(sessionToken))! }
}

let home: Awaited<ReturnType<typeof anOwner>>
let other: Awaited<ReturnType<typeof anOwner>>
beforeAll(async () => {
  home = await anOwner('Green Valley')
  other = await anOwner('Neighbour Maize')
})
afterAll(closeDatabase)

/** The owner of `home` becomes a viewer of another organization, by own consent. */
async function joinOther() {
  const asked = { name: 'Suresh', email: home.email, role: 'viewer' as const }
  const added = (await runOperation(other.ctx, addMember, asked)).value
  const { sessionToken } = await acceptInvitation({ token: tokenIn(added.invitationUrl), password: PASSWORD }, 'tablet')
  return { added, sessionToken }
}

test('somebody with an account is invited, and is a member only after saying yes with the own password', async () => {
  const [guest, host] = [await anOwner('Guest'), await anOwner('Host')]
  const asked = {
    id: newId(),
    name: 'Suresh',
    email: guest.email,
    role: 'viewer' as const,
    password: 'the host knows this',
  }
  const added = (await runOperation(host.ctx, addMember, asked)).value
  expect(added).toMatchObject({ id: asked.id, status: 'invited', role: 'viewer' })
  const team = async () => (await runQuery(host.ctx, listMembers, {})).data.map((member) => member.email)
  expect(await team()).not.toContain(guest.email)
  expect(await organizationsOf(guest.ctx)).toHaveLength(1)
  const token = tokenIn(added.invitationUrl)
  await expect(acceptInvitation({ token, password: asked.password }, '')).rejects.toMatchObject({
    reason: 'password.wrong',
  })
  const { sessionToken } = await acceptInvitation({ token, password: PASSWORD }, '')
  expect((await whoIs(sessionToken))?.actor).toMatchObject({ memberId: added.id, role: 'viewer' })
  expect(await team()).toContain(guest.email)
  await expect(runOperation(host.ctx, addMember, { ...asked, id: newId() })).rejects.toMatchObject({
    reason: 'member.already-there',
  })
})

test('the link of an invitation is not kept with the answer that a repeated call gets', async () => {
  const guest = await anOwner('Guest')
  const asked = { id: newId(), name: 'Suresh', email: guest.email, role: 'viewer' as const }
  await runOperation(other.ctx, addMember, asked)
  const again = await runOperation(other.ctx, addMember, asked)
  expect(again).toMatchObject({ replayed: true, value: { status: 'invited', invitationUrl: '' } })
})

test('who was added without a password gets the first one from the own organization, from no other', async () => {
  const email = `m${newId()}@example.com`
  const asked = { name: 'Meena', email, role: 'field_manager' as const }
  const { id } = (await runOperation(home.ctx, addMember, asked)).value
  const foreign = tokenIn((await runOperation(other.ctx, inviteMember, asked)).value.url)
  await expect(acceptInvitation({ token: foreign, password: PASSWORD }, '')).rejects.toMatchObject({
    reason: 'password.not-set',
  })
  const own = tokenIn((await runOperation(home.ctx, inviteMember, asked)).value.url)
  const { sessionToken } = await acceptInvitation({ token: own, password: PASSWORD }, '')
  expect((await whoIs(sessionToken))?.actor).toMatchObject({ memberId: id, role: 'field_manager' })
  await expect(signIn({ email, password: PASSWORD }, from)).resolves.toMatchObject({ memberId: id })
})

test('changing organization changes the rights, and the token of the old one is worth nothing', async () => {
  const { sessionToken: there } = await joinOther()
  const ctx = (await whoIs(there))!
  expect(ctx.actor).toMatchObject({ role: 'viewer' })
  expect(await organizationsOf(ctx)).toEqual([
    { id: home.organizationId, name: 'Green Valley', isCurrent: false },
    { id: other.organizationId, name: 'Neighbour Maize', isCurrent: true },
  ])
  const { sessionToken: back } = await switchOrganization(ctx, home.organizationId, 'tablet')
  expect(await whoIs(back)).toMatchObject({ organizationId: home.organizationId, actor: { role: 'owner' } })
  expect(await whoIs(there)).toBeNull()
  const stranger = await anOwner('Stranger')
  const nowhere = [stranger.organizationId, newId()].map((id) =>
    switchOrganization(home.ctx, id, '').catch((error) => error.message),
  )
  const [foreign, unknown] = await Promise.all(nowhere)
  expect(foreign).toBe(unknown)
  expect(await whoIs(home.sessionToken)).not.toBeNull()
})

test('a new password ends every other session, in every organization, at once', async () => {
  const [guest, host] = [await anOwner('Guest'), await anOwner('Host')]
  const asked = { name: 'Suresh', email: guest.email, role: 'viewer' as const }
  const { invitationUrl } = (await runOperation(host.ctx, addMember, asked)).value
  const { sessionToken: there } = await acceptInvitation({ token: tokenIn(invitationUrl), password: PASSWORD }, '')
  const { sessionToken: second } = await signIn(
    { email: guest.email, password: PASSWORD, organizationId: guest.organizationId },
    from,
  )
  await runOperation((await whoIs(guest.sessionToken))!, changePassword, {
    currentPassword: PASSWORD,
    newPassword: NEW_PASSWORD,
  })
  expect(await whoIs(there)).toBeNull()
  expect(await whoIs(second)).toBeNull()
  expect(await whoIs(guest.sessionToken)).not.toBeNull()
  expect(await whoIs(host.sessionToken)).not.toBeNull()
  const fresh = await signIn({ email: guest.email, password: NEW_PASSWORD, organizationId: host.organizationId }, from)
  const ctx = (await whoIs(fresh.sessionToken))!
  expect((await runQuery(ctx, listSessions, {})).data.map((session) => session.isCurrent)).toContain(true)
})

test('signing out everywhere ends this session too, and the other organization closes its sockets by event', async () => {
  const [guest, host] = [await anOwner('Guest'), await anOwner('Host')]
  const asked = { name: 'Suresh', email: guest.email, role: 'viewer' as const }
  const { invitationUrl } = (await runOperation(host.ctx, addMember, asked)).value
  const { sessionToken: there } = await acceptInvitation({ token: tokenIn(invitationUrl), password: PASSWORD }, '')
  const viewer = (await whoIs(there))!
  await runOperation((await whoIs(guest.sessionToken))!, endAllSessions, {})
  expect(await whoIs(there)).toBeNull()
  expect(await whoIs(guest.sessionToken)).toBeNull()
  while (await catchUp(sessionReaction, guest.organizationId));
  expect((await runQuery(viewer, listSessions, {})).data).toEqual([])
  const events = await runQuery(host.ctx, listEvents, { limit: 200 })
  expect(events.data.filter((event) => event.type === 'sessions.ended-elsewhere')).toHaveLength(1)

  const ownEvents = (await runQuery(guest.ctx, listEvents, { limit: 200 })).data
  const own = ownEvents.filter((event) => event.streamType === 'member').map((event) => event.version)
  expect(own, 'the founder’s stream begins with the founding').toEqual([1, 2])
})
