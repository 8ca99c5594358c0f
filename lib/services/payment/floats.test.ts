import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invariants } from '@/db/invariants/sums'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { anAdvance, aPayment, today } from '@/lib/testing/money'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { cancelAdvance } from './operations/cancel-advance'
import { confirmPayment } from './operations/confirm-payment'
import { countFloat } from './operations/count-float'
import { drawFloat } from './operations/draw-float'
import { returnFloat } from './operations/return-float'
import { trialBalance } from './queries/books'
import { getFloat, listFloats, ownFloat } from './queries/floats'

const RUPEE = 100
let database: OwnDatabase
let world: World
let memberId: string
beforeAll(async () => {
  database = await ownDatabase()
})
afterAll(() => database.drop())
const owner = () => world.as('owner')
const found = async () => {
  world = await foundWorld()
  memberId = world.ownerMemberId
}
const draw = (rupees: number) =>
  runOperation(owner(), drawFloat, { memberId, amountPaise: rupees * RUPEE }).then(({ value }) => value)
const giveBack = (rupees: number) =>
  runOperation(owner(), returnFloat, { memberId, amountPaise: rupees * RUPEE }).then(({ value }) => value)
const count = (rupees: number, note?: string) =>
  runOperation(world.as('field_manager'), countFloat, { countedPaise: rupees * RUPEE, note }).then(({ value }) => value)
const advance = async (rupees: number, more = {}) => anAdvance(world, (await aFarmer(world)).id, rupees, more)
const accounts = async () => {
  const { data } = await runQuery(owner(), trialBalance, {})
  const of = (account: string) => data.find((row) => row.account === account)!.closingPaise / RUPEE
  return { cash: of('cash'), held: of('cash_with_managers'), differences: of('cash_differences') }
}

describe('cash with a manager', () => {
  beforeAll(found)

  test('what was paid before the first cash is no matter of it', async () => {
    await advance(300)
    expect(await draw(10_000)).toMatchObject({ isBegun: true, paidOutPaise: 0, heldPaise: 10_000 * RUPEE })
    expect(await accounts()).toEqual({ cash: -10_300, held: 10_000, differences: 0 })
  })

  test('cash advances and payments lessen it, all else does not, what is taken back comes back', async () => {
    await advance(2_000)
    await advance(1_000, { method: 'upi', reference: 'UPI 1' })
    const wrong = await advance(700)
    await runOperation(owner(), cancelAdvance, { advanceId: wrong.id, reason: 'typed twice' })
    const payment = await aPayment(world)
    await runOperation(owner(), confirmPayment, { paymentId: payment.id })
    const paid = 2_000 * RUPEE + payment.amountPaise
    expect(await runQuery(owner(), ownFloat, {})).toMatchObject({
      ...{ paidOutPaise: paid, drawnPaise: 10_000 * RUPEE, heldPaise: 10_000 * RUPEE - paid, countedPaise: null },
    })
  })

  test('a count with a difference is explained, and the books have what was counted', async () => {
    const { heldPaise } = await runQuery(owner(), ownFloat, {})
    await expect(count(heldPaise / RUPEE - 50)).rejects.toMatchObject({ reason: 'float.difference-unexplained' })
    const counted = await count(heldPaise / RUPEE - 50, 'a torn note of 50')
    expect(counted).toMatchObject({ differencePaise: -50 * RUPEE, heldPaise: heldPaise - 50 * RUPEE })
    expect(counted.entries[0]).toMatchObject({ kind: 'counted', note: 'a torn note of 50' })
    expect(await accounts()).toMatchObject({ held: heldPaise / RUPEE - 50, differences: 50 })
  })

  test('a second count finds what the first left, and moves nothing', async () => {
    const before = await accounts()
    const { heldPaise } = await runQuery(owner(), ownFloat, {})
    expect(await count(heldPaise / RUPEE)).toMatchObject({ heldPaise })
    expect(await accounts()).toEqual(before)
  })

  test('nobody brings back more than should be there; all of it may come back', async () => {
    const { heldPaise } = await runQuery(owner(), ownFloat, {})
    await expect(giveBack(heldPaise / RUPEE + 1)).rejects.toMatchObject({ reason: 'float.more-than-held' })
    expect(await giveBack(heldPaise / RUPEE)).toMatchObject({ heldPaise: 0, returnedPaise: heldPaise })
    expect((await accounts()).held).toBe(0)
  })

  test('the day’s book shows it, and the next day begins with what was left', async () => {
    await draw(500)
    const book = await runQuery(owner(), listFloats, {})
    const row = book.data.find((each) => each.memberId === memberId)!
    expect(row.openingPaise + row.drawnPaise - row.paidOutPaise - row.returnedPaise).toBe(row.expectedPaise)
    expect(row.heldPaise).toBe(row.expectedPaise + row.differencePaise)
    expect(book).toMatchObject({ on: today(), heldPaise: 500 * RUPEE })
    const later = await runQuery(owner(), listFloats, { on: '2090-01-01' })
    expect(later.data).toMatchObject([{ openingPaise: 500 * RUPEE, drawnPaise: 0, heldPaise: 500 * RUPEE }])
  })

  test('the same command twice is one', async () => {
    const input = { id: newId(), memberId, amountPaise: 100 * RUPEE, note: 'for Friday’s trip' }
    const first = await runOperation(owner(), drawFloat, input)
    expect(first.value.entries[0]).toMatchObject({ id: input.id, kind: 'drawn', note: input.note })
    const again = await runOperation(owner(), drawFloat, input)
    expect(again).toEqual({ ...first, replayed: true })
    expect((await runQuery(owner(), ownFloat, {})).heldPaise).toBe(600 * RUPEE)
  })
})

describe('many at once', () => {
  beforeAll(found)

  test('draws, payments, returns and counts in any order keep every invariant', async () => {
    await draw(20_000)
    const farmers = await Promise.all([1, 2, 3, 4].map(() => aFarmer(world)))
    const countAll = async () => {
      const { heldPaise } = await runQuery(owner(), ownFloat, {})
      await count(heldPaise / RUPEE, 'whatever came between').catch(() => {})
    }
    await Promise.all(
      farmers.flatMap(({ id }, at) => [anAdvance(world, id, 500 + at), draw(100), giveBack(10), countAll()]),
    )
    const { heldPaise } = await runQuery(owner(), ownFloat, {})
    await count(heldPaise / RUPEE)
    expect((await accounts()).held).toBe(heldPaise / RUPEE)
    for (const { promise, breaches } of invariants) expect(await breaches(database.owner), promise).toEqual([])
  })
})

describe('who may', () => {
  beforeAll(found)

  test('the office hands out; a manager counts own cash and nobody else’s', async () => {
    const manager = world.as('field_manager')
    const ask = runOperation(manager, drawFloat, { memberId, amountPaise: 100 })
    await expect(ask).rejects.toMatchObject({ code: 'forbidden' })
    await expect(runQuery(manager, listFloats, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(runQuery(manager, getFloat, { memberId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(count(0)).rejects.toMatchObject({ reason: 'float.nothing-drawn' })
    const others = runOperation(world.as('field_manager', newId()), countFloat, { memberId, countedPaise: 0 })
    await expect(others).rejects.toMatchObject({ code: 'forbidden' })
    const unknown = runOperation(owner(), drawFloat, { memberId: newId(), amountPaise: 100 })
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' })
  })
})
