import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import { type Dice, diceOf } from '@/db/seed/dice'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { openPostgres } from '@/lib/platform/postgres-client'
import { faultProxy } from '@/lib/testing/fault-proxy'
import { type Fault, faults } from '@/lib/testing/faults'
import { migrate } from '../migrate'
import { startPostgres } from '../postgres'
import { type ChaosPhone, chaosPhone } from './chaos-phone'
import { buildDoor, type Door, startDoor } from './door-process'
import { aRush, fieldDay, POPULAR } from './field-day'
import { foundHouse, type House } from './house'
import { judge, type Verdict } from './judge'
import { type Office, officeOf } from './office'
import type { Size } from './options'
import { type SabotageName, sabotageOf } from './sabotages'

export type Counts = { network: number; serverKilled: number; databaseCut: number; phonesKilled: number }
export type Run = { verdict: Verdict; counts: Counts; faults: number; seconds: number }

const THROUGH = <T>(queue: T): T => queue

/** Plays a season of phones against a server on a bad day, on a database of its own, and judges what came of it. */
export async function play(seed: number, size: Size, name?: SabotageName): Promise<Run> {
  const sabotage = name && sabotageOf(name)
  const folder = await mkdtemp(path.join(tmpdir(), 'farmtally-chaos-'))
  await chmod(folder, 0o755)
  const postgres = await startPostgres(folder, { throwaway: true })
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), postgres.stop]
  try {
    const variables = await variablesFor(postgres.url, folder)
    const sql = openPostgres(postgres.url, { max: 2, onnotice: () => {}, types: { int8: int8AsNumber } })
    stops.push(() => sql.end())
    if (sabotage?.sql) await sql.unsafe(sabotage.sql)
    const houses: House[] = []
    for (let nth = 0; nth < size.organizations; nth++) houses.push(await foundHouse(nth, size))
    await closeDatabase()
    const door = await startDoor(await buildDoor(name), variables)
    stops.push(door.stop)
    const proxy = await faultProxy(door.url, { seed, delayMs: 40, holdMs: 60 })
    stops.push(proxy.close)
    proxy.every((_, dice) => (dice.chance(12) ? dice.pick<Fault>(faults) : null))
    const dice = diceOf(seed)
    const given = { dice, size, url: proxy.url, through: sabotage?.through ?? THROUGH }
    const played = houses.map((house) => ({
      house,
      phones: phonesOf(house, given),
      office: officeOf(sql, door.url, house),
    }))
    const begun = Date.now()
    const counts = await aBadDay({ sql, door, dice, played, seen: proxy.seen, between: size.requestsBetweenCuts })
    for (let times = 0; times < 2; times++) await theRush(played, dice, size.patience)
    proxy.every(null)
    await theEnd(played, size.patience)
    const verdict = await judge(sql, postgres.url, played)
    counts.network = proxy.seen.filter((one) => one.fault !== null).length
    const all = counts.network + counts.serverKilled + counts.databaseCut + counts.phonesKilled
    return { verdict, counts, faults: all, seconds: (Date.now() - begun) / 1_000 }
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

const int8AsNumber = { to: 20, from: [20], parse: Number, serialize: String }

async function variablesFor(ownerUrl: string, folder: string): Promise<Record<string, string>> {
  const { appUrl } = await migrate(ownerUrl)
  const variables = {
    ...{ DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, DIRECT_DATABASE_URL: '', REDIS_URL: '', DATA_DIR: folder },
    ...{ AUTH_SECRET: 'only-for-chaos-only-for-chaos-only-for-chaos', DATABASE_PREPARED: 'on', LOG_LEVEL: 'silent' },
    RATE_LIMIT_PER_MINUTE: '1000000000',
  }
  Object.assign(process.env, variables)
  forgetEnv()
  return variables
}

type Player = { phone: ChaosPhone; day: ReturnType<typeof fieldDay> }
type Given = { dice: Dice; size: Size; url: string; through: Parameters<typeof chaosPhone>[0]['through'] }
const days = new WeakMap<ChaosPhone, Player['day']>()

/** Each manager's phones: half of the work on trips of one's own, half on trips that all of them weigh on. */
function phonesOf(house: House, { dice, size, url, through }: Given): ChaosPhone[] {
  const { organizationId } = house.world
  const each = Math.ceil(size.operations / size.organizations / size.managers / size.phonesEach)
  return house.managers.flatMap((manager) =>
    Array.from({ length: size.phonesEach }, (_, nth) => {
      const { memberId, key } = manager
      const me = { memberId, name: 'Manager', organizationId, organizationName: 'Chaos', timeZone: 'Asia/Kolkata' }
      const mine = diceOf(dice.between(1, 2 ** 30))
      const isAlone = nth === 0
      const trips = isAlone ? manager.ownTrips : manager.sharedTrips
      const phone = chaosPhone({ dice: mine, url, key, me, trips, through })
      const { farmerIds } = house
      const { advancePercent } = size
      days.set(
        phone,
        fieldDay({ dice: mine, trips, isAlone, farmerIds, advancePercent, firstRequest: 1 + nth * 20, steps: each }),
      )
      return phone
    }),
  )
}

type Bad = {
  sql: postgres.Sql
  door: Door
  dice: Dice
  played: readonly { phones: ChaosPhone[]; office: Office }[]
  seen: readonly unknown[]
  between: [number, number]
}

/** Everybody works at once, while the server is killed, its connections are cut and phones are switched off. */
async function aBadDay({ sql, door, dice, played, seen, between }: Bad): Promise<Counts> {
  const counts: Counts = { network: 0, serverKilled: 0, databaseCut: 0, phonesKilled: 0 }
  let isOver = false
  // By what has been asked and not by the clock: a slow machine must not be killed before it has done anything.
  const after = async (requests: number) => {
    const until = seen.length + requests
    while (!isOver && seen.length < until) await wait(20)
  }
  const cutting = (async () => {
    for (await after(dice.between(...between)); !isOver; await after(dice.between(...between))) {
      if (dice.chance(30)) {
        await door.kill()
        counts.serverKilled++
      } else {
        const cut = await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'farmtally_app'`
        if (cut.length > 0) counts.databaseCut++
      }
    }
  })()
  const all = played.flatMap(({ phones }) => phones)
  const halfway = Math.floor(all.length / 2)
  let finished = 0
  const work = all.map(async (phone, nth) => {
    await oneDay(phone, diceOf(nth + 1), () => counts.phonesKilled++)
    finished++
    if (finished === halfway) for (const { office } of played) await office.takeBack()
  })
  const working = Promise.all(work).finally(() => {
    isOver = true
  })
  const [failed] = (await Promise.allSettled([working, cutting])).filter((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return counts
}

/** Some minutes of work, then a try to send it; now and then the phone dies with the answer on its way. */
async function oneDay(phone: ChaosPhone, dice: Dice, killed: () => void): Promise<void> {
  const day = days.get(phone)!
  for (let next = day.next(); !next.done; ) {
    for (let some = dice.between(1, 45); some > 0 && !next.done; some--) {
      await phone.record(next.value)
      next = day.next()
    }
    const sending = phone.drain(dice.between(1, 4))
    if (dice.chance(15)) {
      await wait(dice.between(0, 60))
      phone.kill()
      killed()
    } else await sending
  }
}

/** The office has just been paid back, and every phone gives to the same farmers at the same time: limits are fought over. */
async function theRush(
  played: readonly { house: House; phones: ChaosPhone[]; office: Office }[],
  dice: Dice,
  patience: number,
): Promise<void> {
  for (const { office } of played) await office.takeBack()
  for (let nth = 0; nth < POPULAR; nth++) {
    const rushing = played.flatMap(({ house, phones }) =>
      phones.map((phone) => ({ phone, farmerId: house.farmerIds[nth]! })),
    )
    for (const { phone, farmerId } of rushing) for (const step of aRush(dice, farmerId)) await phone.record(step)
    await Promise.all(rushing.map(({ phone }) => phone.drain(patience)))
  }
}

/** The network is whole again: what still waits arrives, and the office works up what was handed in. */
async function theEnd(played: readonly { phones: ChaosPhone[]; office: Office }[], patience: number): Promise<void> {
  await Promise.all(played.flatMap(({ phones }) => phones.map((phone) => phone.drain(patience))))
  for (const { office } of played) await office.settle()
}
