import cluster from 'node:cluster'
import { createServer, type IncomingMessage } from 'node:http'
import { newId } from '@/lib/kernel/ids'
import { openPostgres } from '@/lib/platform/postgres-client'
import { deliveryHash } from '@/lib/services/delivery/rules/delivery-hash'
import { bareDashboard } from './bare-dashboard'
import { bareSettle } from './bare-settle'

/**
 * What the same job costs with nothing around it: node:http, postgres.js with prepared statements, the database's owner,
 * no sign-in, no tenant, no checks, no limits. It answers the same query with the same bytes from the same tables.
 */
const { DATABASE_URL = '', PORT = '0', ORGANIZATION_ID = '' } = process.env
const int8AsNumber = { to: 20, from: [20], parse: Number, serialize: String }
const sql = openPostgres(DATABASE_URL, { max: 10, types: { int8: int8AsNumber }, onnotice: () => {} })
const org = ORGANIZATION_ID

async function list() {
  const rows = await sql`
    select d.id, d.trip_id as "tripId", d.farmer_id as "farmerId",
      json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
      json_build_object('id', t.id, 'scheduledOn', t.scheduled_on, 'location', t.location,
        'lorry', json_build_object('id', l.id, 'registrationNumber', l.registration_number)) as trip,
      d.status, d.bag_count as "bagCount", d.next_bag_number as "nextBagNumber", d.gross_weight_grams as "grossWeightGrams",
      d.standard_deduction_grams as "standardDeductionGrams", d.quality_deduction_grams as "qualityDeductionGrams",
      d.quality_reason as "qualityReason", d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp", d.grade,
      d.price_paise_per_kg as "pricePaisePerKg", d.price_source as "priceSource", d.total_value_paise as "totalValuePaise",
      d.farmer_confirmation - 'pinProof' as "farmerConfirmation", d.first_bag_at as "firstBagAt", d.last_bag_at as "lastBagAt",
      (select q.id from delivery.disputes q where q.organization_id = d.organization_id and q.delivery_id = d.id
        and q.status = 'open') as "openDisputeId",
      d.version, d.created_at as "createdAt", d.created_at::text as keyset_value
    from delivery.deliveries d
    join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
    join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
    join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    where d.organization_id = ${org} order by d.created_at desc, d.id desc limit 26`
  const shown = rows.slice(0, 25)
  const last = shown.at(-1)
  const cursor = Buffer.from(JSON.stringify(['-createdAt', last?.keyset_value, last?.id])).toString('base64url')
  const data = shown.map(({ keyset_value: _, ...row }) => row)
  return { data, nextCursor: rows.length > 25 ? cursor : null }
}

type Bag = { number: number; weightGrams: number; recordedAt: string }

/** Delivery, bags and an event in one transaction; the event takes its place in the store like every other. */
async function create(tripId: string, body: { farmerId: string; moistureBp: number; bags: Bag[] }) {
  const { farmerId, moistureBp, bags } = body
  const now = new Date()
  const gross = bags.reduce((sum, bag) => sum + bag.weightGrams, 0)
  const id = newId()
  return sql.begin(async (tx) => {
    const [of] = await tx`
      select json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
        json_build_object('id', t.id, 'scheduledOn', t.scheduled_on, 'location', t.location,
          'lorry', json_build_object('id', l.id, 'registrationNumber', l.registration_number)) as trip,
        t.standard_deduction_grams_per_bag as rate, t.field_manager_id as manager
      from delivery.trips t
      join farmer.farmers f on f.organization_id = t.organization_id and f.id = ${farmerId}
      join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
      where t.organization_id = ${org} and t.id = ${tripId}`
    if (!of) throw new Error('no such trip or farmer')
    const standard = bags.length * of.rate
    const [first, lastBag] = [bags[0]!.recordedAt, bags.at(-1)!.recordedAt]
    await tx`
      insert into delivery.deliveries (organization_id, id, trip_id, farmer_id, field_manager_id, status, bag_count,
        next_bag_number, gross_weight_grams, standard_deduction_grams, net_weight_grams, moisture_bp, grade, first_bag_at,
        last_bag_at, version, created_at)
      values (${org}, ${id}, ${tripId}, ${farmerId}, ${of.manager}, 'recorded', ${bags.length}, ${bags.length + 1}, ${gross},
        ${standard}, ${gross - standard}, ${moistureBp}, 'good', ${first}, ${lastBag}, 3, ${now})`
    await tx`
      insert into delivery.bags (organization_id, delivery_id, number, weight_grams, source, recorded_at)
      select ${org}::uuid, ${id}::uuid, b.* from unnest(${bags.map((bag) => bag.number)}::smallint[],
        ${bags.map((bag) => bag.weightGrams)}::int[], ${bags.map(() => 'typed')}::text[],
        ${bags.map((bag) => bag.recordedAt)}::timestamptz[]) as b`
    await tx`
      with head as (update events.heads set position = position + 1 where organization_id = ${org} returning position)
      insert into events.events (organization_id, position, stream_type, stream_id, version, name, payload, actor_kind,
        actor_id, command_id, request_id, at)
      select ${org}, position, 'delivery', ${id}, 1, 'delivery.bags-recorded', ${sql.json({ deliveryId: id, tripId, bags })},
        'staff', ${of.manager}::uuid, ${newId()}, 'bare', ${now} from head`
    return {
      ...{ id, tripId, farmerId, farmer: of.farmer, trip: of.trip, status: 'recorded', bagCount: bags.length },
      ...{ nextBagNumber: bags.length + 1, grossWeightGrams: gross, standardDeductionGrams: standard },
      ...{ qualityDeductionGrams: 0, qualityReason: null, netWeightGrams: gross - standard, moistureBp, grade: 'good' },
      ...{
        pricePaisePerKg: null,
        priceSource: null,
        totalValuePaise: null,
        farmerConfirmation: null,
        firstBagAt: first,
        lastBagAt: lastBag,
        openDisputeId: null,
      },
      ...{ version: 3, createdAt: now.toISOString(), hash: deliveryHash(bags), clashes: [] },
      bags: bags.map((bag) => ({
        number: bag.number,
        weightGrams: bag.weightGrams,
        source: 'typed',
        recordedAt: bag.recordedAt,
        isCorrected: false,
        isStruck: false,
      })),
    }
  })
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

type Sent = {
  id: string
  name: string
  input: Partial<{ tripId: string; farmerId: string; moistureBp: number; bags: Bag[] }>
}

/** A phone's batch about one delivery, done in one transaction; no operation is remembered by its id. */
async function sync(operations: Sent[]) {
  const [open, moisture, ...bags] = operations.map((one) => one.input)
  const { tripId = '', farmerId = '' } = open ?? {}
  const all = bags.flatMap((one) => one.bags ?? [])
  await create(tripId, { farmerId, moistureBp: moisture?.moistureBp ?? 0, bags: all })
  return { epoch: org, results: operations.map(({ id, name }) => ({ id, name, status: 'done' })) }
}

const CREATE = /^\/api\/v1\/trips\/([0-9a-f-]{36})\/deliveries$/
const SETTLE = /^\/api\/v1\/trips\/([0-9a-f-]{36})\/settle$/

async function answer(request: IncomingMessage): Promise<[number, unknown]> {
  const { pathname } = new URL(request.url ?? '/', 'http://bare')
  if (pathname === '/api/v1/deliveries') return [200, await list()]
  if (pathname === '/api/v1/dashboard') return [200, await bareDashboard(sql, org)]
  if (pathname === '/api/v1/sync') return [200, await sync(JSON.parse(await read(request)).operations)]
  const settled = SETTLE.exec(pathname)?.[1]
  if (settled) return [200, await bareSettle(sql, org, settled)]
  const trip = CREATE.exec(pathname)?.[1]
  if (trip) return [201, await create(trip, JSON.parse(await read(request)))]
  return [404, {}]
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch((error): [number, unknown] => [500, { error: String(error) }])
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
})

// One process is what the bars are set for; BARE_PROCESSES says what it gives on as many as ours has.
const processes = Number(process.env.BARE_PROCESSES ?? 1)
if (processes > 1 && cluster.isPrimary) for (let started = 0; started < processes; started++) cluster.fork()
else server.listen(Number(PORT), '127.0.0.1')
