import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { addDays, dayOf } from '@/lib/kernel/time'
import { closeDatabase } from '@/lib/platform/db'
import { answerQuestion } from '@/lib/services/lorry/operations/answer-question'
import { askQuestion } from '@/lib/services/lorry/operations/ask-question'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { rejectRequest } from '@/lib/services/lorry/operations/reject-request'
import { requestLorry } from '@/lib/services/lorry/operations/request-lorry'
import { getLorry } from '@/lib/services/lorry/queries/lorries'
import { getRequest } from '@/lib/services/lorry/queries/requests'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'
import { aFarmer, aLorry, aManager, aRequest, aTrip, bagsOf } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getTrip } from '../queries/trips'
import { approveRequest } from './approve-request'
import { arriveTrip } from './arrive-trip'
import { cancelRequest } from './cancel-request'
import { cancelTrip } from './cancel-trip'
import { dispatchTrip } from './dispatch-trip'
import { openDelivery } from './open-delivery'
import { planTrip } from './plan-trip'
import { startTrip } from './start-trip'

let world: World
let managerId: string
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(closeDatabase)

const owner = () => world.as('owner')
const manager = (memberId = managerId) => world.as('field_manager', memberId)
const today = dayOf(new Date(), 'Asia/Kolkata')
let dayCount = 0
/** Each request of the suite's manager is for a day of its own. */
const nextDay = () => addDays(today, 2 + dayCount++)
const asked = (requiredOn = nextDay()) => ({
  ...{ requiredOn, location: 'Harihar', purpose: 'Harvest of twelve farmers' },
  ...{ estimatedFarmers: 12, estimatedWeightGrams: 8_000_000 },
})
const ask = async (requiredOn = nextDay()) =>
  (await runOperation(manager(), requestLorry, { id: newId(), ...asked(requiredOn) })).value
const approve = (requestId: string, lorryId: string) =>
  runOperation(owner(), approveRequest, { requestId, lorryId }).then(({ value }) => value)
const statusOf = async (requestId: string) => (await runQuery(owner(), getRequest, { requestId })).status
const lorryStatus = async (lorryId: string) => (await runQuery(owner(), getLorry, { lorryId })).status
const refused = (reason: string) => ({ reason })

describe('asking for a lorry', () => {
  test.each([
    ['for yesterday', { requiredOn: addDays(today, -1) }, 'request.date-in-past'],
    ['for another year', { requiredOn: addDays(today, 400) }, 'request.date-too-far'],
    ['without saying what for', { purpose: 'maize' }, 'request.purpose-length'],
    ['with a purpose of 501 letters', { purpose: 'x'.repeat(501) }, 'request.purpose-length'],
    ['with a priority nobody knows', { priority: 'now' as never }, 'input.invalid'],
  ])('%s is refused', async (_, change, reason) => {
    await expect(runOperation(manager(), requestLorry, { ...asked(), ...change })).rejects.toMatchObject({ reason })
  })

  test('today is early enough, and one open request a day is enough', async () => {
    const first = await runOperation(manager(), requestLorry, asked(today))
    await expect(runOperation(manager(), requestLorry, asked(today))).rejects.toMatchObject({ code: 'conflict' })
    await runOperation(manager(), cancelRequest, { requestId: first.value.id })
    await expect(runOperation(manager(), requestLorry, asked(today))).resolves.toBeDefined()
  })

  test('eight presses at once make one open request', async () => {
    const day = nextDay()
    const tries = Array.from({ length: 8 }, () => runOperation(manager(), requestLorry, asked(day)))
    const results = await Promise.allSettled(tries)
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('deciding', () => {
  test('a question is answered first, then the request is approved and its trip is there', async () => {
    const [request, lorry] = [await ask(), await aLorry(world)]
    await runOperation(owner(), askQuestion, { requestId: request.id, question: 'How many villages?' })
    await expect(approve(request.id, lorry.id)).rejects.toThrow('An open question must be answered first')
    await runOperation(manager(), answerQuestion, { requestId: request.id, answer: 'Three' })
    const approved = await approve(request.id, lorry.id)
    expect(approved).toMatchObject({ status: 'approved', lorryId: lorry.id, answer: 'Three' })
    const trip = await runQuery(manager(), getTrip, { tripId: approved.tripId! })
    expect(trip).toMatchObject({ status: 'open', physicalStatus: 'assigned', scheduledOn: request.requiredOn })
    expect(await lorryStatus(lorry.id)).toBe('assigned')
    await expect(approve(request.id, lorry.id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a rejection says why in ten letters, and is the end', async () => {
    const request = await ask()
    const reject = (reason: string) => runOperation(owner(), rejectRequest, { requestId: request.id, reason })
    await expect(reject('too far')).rejects.toMatchObject(refused('request.reason-too-short'))
    await reject('no lorry is free that day')
    expect(await statusOf(request.id)).toBe('rejected')
    await expect(approve(request.id, (await aLorry(world)).id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(runOperation(manager(), cancelRequest, { requestId: request.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a field manager decides nothing', async () => {
    const [request, lorry] = [await ask(), await aLorry(world)]
    const decide = runOperation(manager(), approveRequest, { requestId: request.id, lorryId: lorry.id })
    await expect(decide).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('one lorry is never on two trips of a day, however many approve at once', async () => {
    const [lorry, day] = [await aLorry(world), nextDay()]
    const others = await Promise.all([1, 2, 3].map(() => aManager(world)))
    const requests = await Promise.all(
      others.map(async (id) => (await runOperation(manager(id), requestLorry, asked(day))).value),
    )
    const results = await Promise.allSettled(requests.map(({ id }) => approve(id, lorry.id)))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const statuses = await Promise.all(requests.map(({ id }) => statusOf(id)))
    expect(statuses.toSorted()).toEqual(['approved', 'pending', 'pending'])
  })

  test('a lorry in maintenance goes nowhere', async () => {
    const [request, lorry] = [await ask(), await aLorry(world)]
    await runOperation(owner(), changeLorry, { lorryId: lorry.id, status: 'maintenance' })
    await expect(approve(request.id, lorry.id)).rejects.toMatchObject(refused('lorry.not-available'))
    expect(await statusOf(request.id)).toBe('pending')
  })
})

describe('cancelling', () => {
  test('who asked takes an approved request back while nothing is loaded, and the lorry is free', async () => {
    const [request, lorry] = [await ask(), await aLorry(world)]
    const { tripId } = await approve(request.id, lorry.id)
    await expect(
      runOperation(manager(await aManager(world)), cancelRequest, { requestId: request.id }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
    await runOperation(manager(), cancelRequest, { requestId: request.id })
    expect([await statusOf(request.id), await lorryStatus(lorry.id)]).toEqual(['cancelled', 'available'])
    const trip = await runQuery(owner(), getTrip, { tripId: tripId! })
    expect(trip).toMatchObject({ status: 'cancelled', physicalStatus: 'cancelled' })
  })

  test('with bags on the lorry neither the request nor the trip is cancelled', async () => {
    const [request, lorry, farmer] = [await ask(), await aLorry(world), await aFarmer(world)]
    const tripId = (await approve(request.id, lorry.id)).tripId!
    const delivery = { tripId, farmerId: farmer.id, moistureBp: 1450, bags: bagsOf([62]) }
    await runOperation(manager(), openDelivery, delivery)
    await expect(runOperation(manager(), cancelRequest, { requestId: request.id })).rejects.toMatchObject(
      refused('request.has-bags'),
    )
    await expect(runOperation(owner(), cancelTrip, { tripId })).rejects.toMatchObject(refused('trip.cannot-cancel'))
  })
})

describe('a trip', () => {
  test('starts once, leaves loaded, arrives, and its lorry is free', async () => {
    const [trip, farmer] = [await aTrip(world, managerId), await aFarmer(world)]
    const ref = { tripId: trip.id }
    await expect(runOperation(manager(), arriveTrip, ref)).rejects.toMatchObject(refused('trip.not-on-the-way'))
    await runOperation(manager(), startTrip, ref)
    await expect(runOperation(manager(), startTrip, ref)).rejects.toMatchObject({ reason: 'trip.already-started' })
    const delivery = { ...ref, farmerId: farmer.id, moistureBp: 1450, bags: bagsOf([62, 61]) }
    await runOperation(manager(), openDelivery, delivery)
    await runOperation(manager(), dispatchTrip, ref)
    const late = { ...delivery, farmerId: (await aFarmer(world, 'Late Lata')).id }
    await expect(runOperation(manager(), openDelivery, late)).rejects.toMatchObject(refused('trip.has-left'))
    const { value } = await runOperation(manager(), arriveTrip, { ...ref, weighbridgeGrams: 123_000 })
    expect(value).toMatchObject({ physicalStatus: 'delivered', weighbridgeGrams: 123_000 })
    expect(await lorryStatus(trip.lorryId)).toBe('available')
  })

  test('is planned for an active member of the team only', async () => {
    const lorry = await aLorry(world)
    const plan = (fieldManagerId: string) =>
      runOperation(owner(), planTrip, { lorryId: lorry.id, fieldManagerId, scheduledOn: today, location: 'Harihar' })
    const elsewhere = await aManager(await foundWorld('Neighbour'))
    const gone = await aManager(world)
    await runOperation(owner(), suspendMember, { memberId: gone })
    for (const memberId of [newId(), elsewhere, gone])
      await expect(plan(memberId)).rejects.toMatchObject(refused('member.unknown'))
    expect(await lorryStatus(lorry.id)).toBe('available')
  })

  test('another organization’s request is not found', async () => {
    const foreign = await aRequest(await foundWorld('Neighbour'))
    await expect(approve(foreign.id, (await aLorry(world)).id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
