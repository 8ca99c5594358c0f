import { openPostgres } from '@/lib/platform/postgres-client'
import { type Figure, rounded } from './compare'
import type { House } from './load'
import { type Stand, say } from './stand'

const FARMERS = 200_000
const REQUESTS = 40

/** What is open of two hundred thousand farmers' advances, one page and all of it by age: milliseconds of the slowest in twenty. */
export async function ageing({ ownerUrl, house, ours }: Stand): Promise<Figure[]> {
  await loadOpenAdvances(ownerUrl, house)
  const figures: Figure[] = []
  for (const [name, path] of [
    ['ageing-p95', '/api/v1/outstanding/ageing'],
    ['outstanding-p95', '/api/v1/outstanding?limit=25'],
  ] as const) {
    const times: number[] = []
    for (let nth = 0; nth < REQUESTS; nth++) times.push(await ask(ours.url + path, house))
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(REQUESTS * 0.95)]!
    say(`${name}: ${p95.toFixed(0)} ms`)
    figures.push({ name, value: rounded(p95), unit: 'ms' })
  }
  return figures
}

async function ask(url: string, house: House): Promise<number> {
  const begun = performance.now()
  const response = await fetch(url, { headers: { authorization: `Bearer ${house.ownerKey}` } })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return performance.now() - begun
}

async function loadOpenAdvances(ownerUrl: string, { organizationId, managerId }: House): Promise<void> {
  const sql = openPostgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`with f as (
      insert into farmer.farmers (organization_id, id, person_id, code, name, village, added_by, created_at)
      select ${organizationId}, gen_random_uuid(), gen_random_uuid(), 'A' || i, 'Farmer ' || i, 'Village ' || i % 400, ${managerId}, now()
      from generate_series(1, ${FARMERS}::int) as i returning id
    )
    insert into payment.advances (organization_id, id, farmer_id, amount_paise, method, paid_on, reason, status, recorded_by,
      paid_at, version, created_at)
    select ${organizationId}, gen_random_uuid(), id, 100000 + (random() * 900000)::int, 'cash', now()::date - (random() * 200)::int, 'seeds',
      'paid', ${managerId}, now(), 1, now() from f`
  await sql.unsafe('vacuum analyze')
  await sql.end()
}
