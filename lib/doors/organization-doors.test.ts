import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { authenticate, sessionCookieName } from '@/lib/services/user/authenticate'
import { acceptInvitation } from '@/lib/services/user/operations/accept-invitation'
import { addMember } from '@/lib/services/user/operations/add-member'
import { signUp } from '@/lib/services/user/operations/sign-up'
import { enterOrganizationDoor, organizationsDoor } from './organization-doors'

const PASSWORD = 'tractor violet ladder seven'
const cookie = (token: string) => `${sessionCookieName()}=${token}`

async function anOwner(organizationName: string) {
  const code = `c${newId().replaceAll('-', '').slice(-14)}`
  const email = `${code}@example.com`
  const { sessionToken, organizationId } = await signUp(
    { organizationName, code, name: 'Suresh', email, password: PASSWORD },
    '',
  )
  const ctx = (await authenticate(new Headers({ cookie: cookie(sessionToken) }), newId()))!
  return { email, sessionToken, organizationId, ctx }
}

let home: Awaited<ReturnType<typeof anOwner>>
let other: Awaited<ReturnType<typeof anOwner>>
beforeAll(async () => {
  ;[home, other] = [await anOwner('Green Valley'), await anOwner('Neighbour Maize')]
  const asked = { name: 'Suresh', email: home.email, role: 'field_manager' as const }
  const { invitationUrl } = (await runOperation(other.ctx, addMember, asked)).value
  await acceptInvitation({ token: invitationUrl!.split('/').at(-1), password: PASSWORD }, '')
})
afterAll(closeDatabase)

const at = (path: string, token: string, init: RequestInit = {}) =>
  new Request(`${env().APP_URL}${path}`, { ...init, headers: { cookie: cookie(token), ...init.headers } })
const enter = (id: string, token: string, origin: string | null = env().APP_URL) =>
  enterOrganizationDoor(
    at(`/api/organizations/${id}/enter`, token, { method: 'POST', headers: origin ? { origin } : {} }),
    { params: Promise.resolve({ id }) },
  )

test('one sees the own organizations and no other', async () => {
  const response = await organizationsDoor(at('/api/organizations', home.sessionToken), { params: Promise.resolve({}) })
  const { data } = (await response.json()) as { data: { name: string }[] }
  expect(data.map((one) => one.name)).toEqual(['Green Valley', 'Neighbour Maize'])
})

test('entering needs our own origin and a membership; the words do not tell what exists', async () => {
  expect((await enter(other.organizationId, home.sessionToken, null)).status).toBe(403)
  expect((await enter(other.organizationId, home.sessionToken, 'https://evil.example')).status).toBe(403)
  const stranger = await anOwner('Stranger')
  const answers = await Promise.all(
    [stranger.organizationId, newId(), 'no-id'].map(async (id) => {
      const response = await enter(id, home.sessionToken)
      const { requestId: _, ...body } = (await response.json()) as Record<string, unknown>
      return { status: response.status, body }
    }),
  )
  expect(answers[0]).toMatchObject({ status: 404 })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('the browser gets a session of the other organization with its role; the old token opens nothing', async () => {
  const response = await enter(other.organizationId, home.sessionToken)
  const given = response.headers.get('set-cookie') ?? ''
  expect(given).toMatch(/; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax/)
  const ctx = await authenticate(new Headers({ cookie: given.split(';')[0]! }), newId())
  expect(ctx).toMatchObject({ organizationId: other.organizationId, actor: { role: 'field_manager' } })
  expect(await authenticate(new Headers({ cookie: cookie(home.sessionToken) }), newId())).toBeNull()
})
