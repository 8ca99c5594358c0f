import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/sync/route'
import { isOffice } from '@/lib/access/actor'
import { asSystem } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { fetchExchange } from '@/lib/offline/exchange'
import { memoryQueue } from '@/lib/offline/memory-queue'
import { newOperation } from '@/lib/offline/operation'
import { makeSender } from '@/lib/offline/sender'
import { closeDatabase } from '@/lib/platform/db'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { cancelTrip } from '@/lib/services/delivery/operations/cancel-trip'
import { handOverTrip } from '@/lib/services/delivery/operations/hand-over-trip'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { listAttention } from '@/lib/services/delivery/queries/attention'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { mergeFarmers } from '@/lib/services/payment/operations/merge-farmers'
import { authenticate, forgetCredentials, sessionCookieName } from '@/lib/services/user/authenticate'
import { acceptInvitation } from '@/lib/services/user/operations/accept-invitation'
import { changeRole } from '@/lib/services/user/operations/change-role'
import { endSession } from '@/lib/services/user/operations/end-session'
import { inviteMember } from '@/lib/services/user/operations/invite-member'
import { reactivateMember } from '@/lib/services/user/operations/reactivate-member'
import { reopenOrganization } from '@/lib/services/user/operations/reopen-organization'
import { signIn } from '@/lib/services/user/operations/sign-in'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'
import { suspendOrganization } from '@/lib/services/user/operations/suspend-organization'
import { aFarmer, aTrip, bagsOf } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'

const PASSWORD = 'tractor violet ladder seven'
const HOST = 'localhost:3000'
let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')

/** A member of the field with a session of its own, as the browser has one. */
async function aPerson() {
  const email = `m${newId()}@example.com`
  const { value } = await runOperation(owner(), inviteMember, { name: 'Meena', email, role: 'field_manager' })
  const { sessionToken } = await acceptInvitation({ token: value.url.split('/').at(-1)!, password: PASSWORD }, 'phone')
  const cookie = (token: string) => `${sessionCookieName()}=${token}`
  const ctx = (await authenticate(new Headers({ cookie: cookie(sessionToken) }), newId()))!
  if (ctx.actor.kind !== 'staff') throw new Error('not a member')
  const again = async () =>
    cookie((await signIn({ email, password: PASSWORD }, { address: '203.0.113.9', userAgent: 'phone' })).sessionToken)
  const { memberId, sessionId } = ctx.actor
  return { ctx, memberId, sessionId, cookie: cookie(sessionToken), again }
}

/** A day without a network, waiting on a phone: a farmer opened, read and weighed, and cash handed out. */
async function aDay() {
  const person = await aPerson()
  const [trip, farmer] = [await aTrip(world, person.memberId), await aFarmer(world)]
  const deliveryId = newId()
  const queue = memoryQueue()
  const bag = { number: 1, weightGrams: 60_000, recordedAt: new Date().toISOString(), source: 'typed' as const }
  await queue.add([
    newOperation('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id }),
    newOperation('delivery.set-moisture', { deliveryId, moistureBp: 1450 }),
    newOperation('delivery.record-bags', { deliveryId, bags: [bag] }),
    newOperation('payment.record-advance', {
      ...{ id: newId(), farmerId: farmer.id, amountPaise: 50_000, method: 'cash', paidOn: '2026-11-20' },
      ...{ reference: null, reason: 'seed' },
    }),
  ])
  /** Sends with a session's cookie, over the door that browsers knock at. */
  const sends = async (cookie = person.cookie) => {
    const headers = { cookie, host: HOST, origin: `http://${HOST}` }
    const knock = (_: string, init: RequestInit) =>
      POST(new Request(`http://${HOST}/api/v1/sync`, { ...init, signal: null }), { params: Promise.resolve({}) })
    const exchange = fetchExchange(knock, { headers })
    return makeSender({ queue, exchange, author: person.memberId, deviceId: newId() }).drain()
  }
  const states = () => queue.all().map((one) => one.refusal?.code ?? one.state)
  return { ...person, trip, farmer, queue, sends, states }
}
type Day = Awaited<ReturnType<typeof aDay>>

/** On another phone of the same manager another farmer was weighed, and the trip handed in. */
async function handsIn({ trip: { id: tripId }, ctx }: Day) {
  const { id: farmerId } = await aFarmer(world)
  await runOperation(ctx, openDelivery, { tripId, farmerId, moistureBp: 1450, bags: bagsOf([60]) })
  await runOperation(ctx, submitTrip, { tripId, acknowledgeWarnings: true })
}

const DONE = 'acknowledged'
const FOLLOWS = 'dependency_rejected'
const all = (state: string) => Array(4).fill(state)

describe('while the phone had no network', () => {
  test.each<[string, (day: Day) => Promise<unknown>, string[]]>([
    ['nothing happened', async () => undefined, all(DONE)],
    [
      'the trip was taken away: only what was for it waits for a decision, the cash is booked',
      ({ trip }) => runOperation(owner(), cancelTrip, { tripId: trip.id, reason: 'no lorry' }),
      ['trip.has-left', FOLLOWS, FOLLOWS, DONE],
    ],
    [
      'the trip was handed over to somebody else: the cash is booked, the office decides about the rest',
      async ({ trip }) =>
        runOperation(owner(), handOverTrip, { tripId: trip.id, fieldManagerId: (await aPerson()).memberId }),
      ['permission.not-yours', FOLLOWS, FOLLOWS, DONE],
    ],
    ['somebody else handed the trip in', handsIn, ['trip.already-submitted', FOLLOWS, FOLLOWS, DONE]],
    [
      'the trip was handed in and given back: it takes everything',
      async (day) => {
        await handsIn(day)
        await runOperation(owner(), returnTrip, { tripId: day.trip.id, reason: 'a farmer is missing' })
      },
      all(DONE),
    ],
    [
      'the price changed: it is the office’s, nothing on the phone depends on it',
      () =>
        runOperation(owner(), publishPriceList, {
          effectiveFrom: '2026-11-23',
          bands: [{ maxMoistureBp: 1600, pricePaisePerKg: 2150 }],
        }),
      all(DONE),
    ],
    [
      'the farmer was put away: the cash that was handed over is booked',
      ({ farmer }) => runOperation(owner(), changeFarmer, { farmerId: farmer.id, status: 'archived' }),
      ['farmer.archived', FOLLOWS, FOLLOWS, DONE],
    ],
    [
      'the farmer was merged into another record: everything is booked there',
      async ({ farmer }) =>
        runOperation(owner(), mergeFarmers, {
          ...{ farmerId: farmer.id, intoFarmerId: (await aFarmer(world)).id, reason: 'added twice' },
        }),
      all(DONE),
    ],
    [
      'the right to weigh was taken away',
      ({ memberId }) => runOperation(owner(), changeRole, { memberId, role: 'viewer' }),
      ['permission.missing', FOLLOWS, FOLLOWS, 'permission.missing'],
    ],
  ])('%s', async (_, happens, expected) => {
    const day = await aDay()
    await happens(day)
    forgetCredentials()
    expect(await day.sends()).toEqual({ kind: 'empty' })
    expect(day.states()).toEqual(expected)
    const { data } = await runQuery(owner(), listAttention, { memberId: day.memberId, status: 'open', limit: 50 })
    const refused = day.queue.all().filter(({ state }) => state === 'refused')
    const parked = data.filter((item) => item.commandId)
    expect(parked.map((item) => item.id).sort()).toEqual(refused.map((one) => one.refusal!.attentionId).sort())
    for (const { refusal } of refused) expect(refusal!.message).toMatch(/^[A-Z][^_]{10,}\.$/)
  })

  test('the right was given back: sent again, everything is booked under its own ids', async () => {
    const day = await aDay()
    await runOperation(owner(), changeRole, { memberId: day.memberId, role: 'viewer' })
    forgetCredentials()
    await day.sends()
    await runOperation(owner(), changeRole, { memberId: day.memberId, role: 'field_manager' })
    forgetCredentials()
    const ids = day.queue.all().map(({ id }) => id)
    await day.queue.resolve(ids, 'waiting')
    await day.sends()
    expect(day.states()).toEqual(all(DONE))
    const { data } = await runQuery(owner(), listAttention, { memberId: day.memberId, status: 'open', limit: 50 })
    expect(data).toEqual([])
  })
})

describe('nobody is let in with what the phone has: everything waits, and goes out at the next sign-in', () => {
  test.each<[string, (day: Day) => Promise<unknown>, (day: Day) => Promise<unknown>]>([
    [
      'the member was suspended, and is back',
      ({ memberId }) => runOperation(owner(), suspendMember, { memberId }),
      ({ memberId }) => runOperation(owner(), reactivateMember, { memberId }),
    ],
    [
      'the session was ended from another device',
      ({ ctx, sessionId }) => runOperation(ctx, endSession, { sessionId }),
      async () => undefined,
    ],
  ])('%s', async (_, happens, ends) => {
    const day = await aDay()
    await happens(day)
    forgetCredentials()
    try {
      expect(await day.sends()).toMatchObject({ kind: 'later', trouble: 'signed-out' })
      expect(day.states()).toEqual(all('waiting'))
    } finally {
      await ends(day)
      forgetCredentials()
    }
    expect(await day.sends(await day.again())).toEqual({ kind: 'empty' })
    expect(day.states()).toEqual(all(DONE))
  })

  test('the organization was suspended, and is back: meanwhile it is read, and nothing is lost or parked', async () => {
    const day = await aDay()
    const platform = asSystem(owner(), 'platform')
    const reason = 'The invoice of October is not paid.'
    await runOperation(platform, suspendOrganization, { reason })
    try {
      expect(await day.sends()).toMatchObject({ kind: 'later', trouble: 'suspended' })
      expect(day.states()).toEqual(all('waiting'))
      const again = await day.again()
      const ctx = (await authenticate(new Headers({ cookie: again }), newId()))!
      expect(await runQuery(ctx, fieldCopy, {})).toMatchObject({
        me: { isSuspended: true },
        trips: [{ id: day.trip.id }],
        attention: [],
      })
      const opening = { tripId: day.trip.id, farmerId: day.farmer.id }
      await expect(runOperation(ctx, openDelivery, opening)).rejects.toMatchObject({
        ...{ code: 'forbidden', reason: 'organization.suspended', message: expect.stringContaining(reason) },
      })
      await expect(runOperation(ctx, suspendOrganization, { reason })).rejects.toMatchObject({ code: 'forbidden' })
      if (ctx.actor.kind === 'staff') await runOperation(ctx, endSession, { sessionId: ctx.actor.sessionId })
    } finally {
      await runOperation(platform, reopenOrganization, {})
    }
    expect(await day.sends()).toEqual({ kind: 'empty' })
    expect(day.states()).toEqual(all(DONE))
  })

  test('somebody else signs in on the phone: the work stays its author’s', async () => {
    const [day, other] = [await aDay(), await aPerson()]
    expect(isOffice(other.ctx.actor)).toBe(false)
    expect(await day.sends(other.cookie)).toMatchObject({ kind: 'later', trouble: 'signed-out' })
    expect(day.states()).toEqual(all('waiting'))
    await day.sends()
    expect(day.states()).toEqual(all(DONE))
  })
})
