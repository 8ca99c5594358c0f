import type postgres from 'postgres'
import { verify } from '../verify'
import type { ChaosPhone, Done } from './chaos-phone'
import type { House } from './house'

/** What a run has come to. Each list is empty when the promise was kept; its lines say what was found. */
export type Verdict = { operations: number; lost: string[]; duplicated: string[]; invented: string[]; broken: string[] }

type Played = { house: House; phones: readonly ChaosPhone[] }
type Rows = readonly { key: string; count: number; sum: number }[]

/** Compares what people did with what stands on the books, and asks the books themselves. */
export async function judge(sql: postgres.Sql, ownerUrl: string, played: readonly Played[]): Promise<Verdict> {
  const verdict: Verdict = { operations: 0, lost: [], duplicated: [], invented: [], broken: [] }
  for (const one of played) {
    const done = one.phones.flatMap((phone) => phone.done)
    verdict.operations += done.length
    await judgeCommands(sql, one, done, verdict)
    await judgeBags(sql, one, done, verdict)
    await judgeRecords(sql, one, done, verdict)
    await judgeLimits(sql, one, verdict)
  }
  for (const { promise, breaches } of await verify(ownerUrl))
    verdict.broken.push(...breaches.map((breach) => `${promise}: ${breach}`))
  return verdict
}

/** Every operation is on the books once, or refused and seen by the office; the phone says the same. */
async function judgeCommands(sql: postgres.Sql, { house, phones }: Played, done: readonly Done[], verdict: Verdict) {
  const org = house.world.organizationId
  const rows = await sql<{ id: string; count: number }[]>`
    select command_id as id, count(*)::int as count from events.commands
    where organization_id = ${org} and origin = 'phone' group by 1`
  const seen = await sql<{ id: string; reason: string }[]>`
    select command_id as id, reason from delivery.attention where organization_id = ${org} and status = 'open'
      and command_id is not null`
  const onBooks = new Map(rows.map((row) => [row.id, row.count]))
  const inOffice = new Map(seen.map((row) => [row.id, row.reason]))
  const states = new Map(phones.flatMap((phone) => phone.rows().map((row) => [row.id, row.state])))
  for (const { id, name, isWrong } of done) {
    const times = onBooks.get(id) ?? 0
    const state = states.get(id)
    if (times > 1) verdict.duplicated.push(`${name} ${id} stands ${times} times among the commands`)
    if (isWrong && times > 0) verdict.invented.push(`${name} ${id} was wrong and is on the books`)
    if (isWrong && !inOffice.has(id)) verdict.lost.push(`${name} ${id} was refused and the office does not see it`)
    if (!isWrong && times === 0)
      verdict.lost.push(
        `${name} ${id} is not on the books; the phone says ${state}, the office ${inOffice.get(id) ?? 'nothing'}`,
      )
    if (times > 0 && inOffice.has(id))
      verdict.duplicated.push(`${name} ${id} is done, and the office is asked about it: ${inOffice.get(id)}`)
    if (state !== (isWrong ? 'refused' : 'acknowledged')) verdict.lost.push(`${name} ${id} is ${state} on the phone`)
  }
  const known = new Set(done.map((one) => one.id))
  for (const { id } of rows) if (!known.has(id)) verdict.invented.push(`command ${id}: nobody did this`)
}

/** Count and weight of every farmer's bags on every trip, from what was said on the phones. */
async function judgeBags(sql: postgres.Sql, { house }: Played, done: readonly Done[], verdict: Verdict) {
  const deliveries = new Map<string, { key: string; bags: Map<string, number> }>()
  const places = new Map<string, string>()
  for (const { name, input, isWrong } of done) {
    if (isWrong) continue
    if (name === 'delivery.open') places.set(input.id, `${input.tripId} ${input.farmerId}`)
    if (name !== 'delivery.record-bags' && name !== 'delivery.correct-bag' && name !== 'delivery.strike-bag') continue
    const mine = deliveries.get(input.deliveryId) ?? { key: places.get(input.deliveryId)!, bags: new Map() }
    deliveries.set(input.deliveryId, mine)
    if (name === 'delivery.record-bags') for (const bag of input.bags) mine.bags.set(`${bag.number}`, bag.weightGrams)
    if (name === 'delivery.correct-bag') mine.bags.set(`${input.number}`, input.weightGrams)
    if (name === 'delivery.strike-bag') mine.bags.delete(`${input.number}`)
  }
  const told = new Map<string, { count: number; sum: number }>()
  for (const { key, bags } of deliveries.values()) {
    const before = told.get(key) ?? { count: 0, sum: 0 }
    const sum = [...bags.values()].reduce((total, weightGrams) => total + weightGrams, before.sum)
    told.set(key, { count: before.count + bags.size, sum })
  }
  const rows = await sql<{ key: string; count: number; sum: number }[]>`
    select d.trip_id || ' ' || d.farmer_id as key, count(b.number)::int as count, coalesce(sum(b.weight_grams), 0)::int as sum
    from delivery.deliveries d left join delivery.bags b on b.organization_id = d.organization_id
      and b.delivery_id = d.id and b.struck_at is null
    where d.organization_id = ${house.world.organizationId} group by d.id, 1`
  compare('bags', told, rows, verdict)
}

/** Advances, farmers and requests that phones made, each by its own id. */
async function judgeRecords(sql: postgres.Sql, { house }: Played, done: readonly Done[], verdict: Verdict) {
  const org = house.world.organizationId
  const made = (wanted: Done['name']) =>
    new Map(
      done.flatMap(({ name, input }) =>
        name === wanted && 'id' in input
          ? [[input.id, { count: 1, sum: 'amountPaise' in input ? input.amountPaise : 0 }] as const]
          : [],
      ),
    )
  const advances = await sql<Rows>`select id as key, 1 as count, amount_paise::int as sum from payment.advances
    where organization_id = ${org}`
  const journals = await sql<Rows>`select j.source_id as key, count(*)::int as count, sum(e.amount_paise)::int as sum
    from payment.journals j join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id
    where j.organization_id = ${org} and j.kind = 'advance' and e.account = 'farmer_advances' group by 1`
  const requests =
    await sql<Rows>`select id as key, 1 as count, 0 as sum from lorry.requests where organization_id = ${org}`
  const farmers =
    await sql<Rows>`select id as key, 1 as count, 0 as sum from farmer.farmers where organization_id = ${org}`
  compare('advance', made('payment.record-advance'), advances, verdict)
  compare('journal of advance', made('payment.record-advance'), journals, verdict)
  compare('request', made('lorry.request'), requests, verdict)
  const before = new Set(house.farmerIds)
  compare(
    'farmer',
    made('farmer.add'),
    farmers.filter((row) => !before.has(row.key)),
    verdict,
  )
}

function compare(
  what: string,
  told: ReadonlyMap<string, { count: number; sum: number }>,
  rows: Rows,
  verdict: Verdict,
) {
  const found = new Set<string>()
  for (const { key, count, sum } of rows) {
    const said = told.get(key)
    if (found.has(key)) verdict.duplicated.push(`${what} ${key} is there twice`)
    found.add(key)
    if (!said) {
      if (count > 0) verdict.invented.push(`${what} ${key}: nobody made it`)
    } else if (count > said.count) verdict.duplicated.push(`${what} ${key}: ${count} instead of ${said.count}`)
    else if (count < said.count) verdict.lost.push(`${what} ${key}: ${count} instead of ${said.count}`)
    else if (sum !== said.sum) verdict.broken.push(`${what} ${key}: ${sum} instead of ${said.sum}`)
  }
  for (const key of told.keys()) if (!found.has(key)) verdict.lost.push(`${what} ${key} is not there`)
}

/** In the order of the books: an advance over a farmer's limit is raised with the office, and no other is. */
async function judgeLimits(sql: postgres.Sql, { house }: Played, verdict: Verdict) {
  const { organizationId, settings } = house.world
  const events = await sql<
    {
      name: string
      payload: {
        advanceId: string
        farmerId: string
        amountPaise: number
        exceptions?: { reason: string }[]
        recoveredPaise?: number
        principalPaise?: number
      }
    }[]
  >`
    select name, payload from events.events where organization_id = ${organizationId} and name like 'advance.%' order by position`
  const owed = new Map<string, number>()
  for (const { name, payload } of events) {
    const { farmerId, advanceId, amountPaise } = payload
    const before = owed.get(farmerId) ?? 0
    if (name === 'advance.cancelled') owed.set(farmerId, before - amountPaise)
    if (name === 'advance.recovered') owed.set(farmerId, before - (payload.principalPaise ?? 0))
    if (name !== 'advance.recorded') continue
    owed.set(farmerId, before + amountPaise)
    const isOver = before + amountPaise > settings.advanceLimits.farmerOutstandingPaise
    const isRaised = payload.exceptions?.some(({ reason }) => reason === 'advance.farmer-over-limit') ?? false
    if (isOver && !isRaised) verdict.broken.push(`advance ${advanceId} passed the farmer's limit and nobody was told`)
    if (!isOver && isRaised) verdict.broken.push(`advance ${advanceId} was within the farmer's limit and was raised`)
  }
}
