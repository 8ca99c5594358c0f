import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, type Tx, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { openPostgres } from '@/lib/platform/postgres-client'
import { advanceInput, anAdvance, aPayment } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { recordAdvance } from './operations/record-advance'

let world: World
beforeAll(async () => {
  world = await foundWorld()
  await aPayment(world)
  await anAdvance(world, (await aFarmer(world)).id, 500)
})
afterAll(closeDatabase)

const roles = [
  'svc_user',
  'svc_farmer',
  'svc_lorry',
  'svc_delivery',
  'svc_payment',
  'svc_notification',
  'svc_reporting',
  'svc_intelligence',
  'svc_relay',
  'svc_realtime',
]
const attempts = ['journals', 'entries'].flatMap((table) => [
  `update payment.${table} set organization_id = organization_id`,
  `delete from payment.${table}`,
  `truncate payment.${table} cascade`,
])

const as = (role: string, work: (tx: Tx) => Promise<unknown>) =>
  transaction({ role, organizationId: world.organizationId }, work)
const causeOf = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => null,
    (thrown) => thrown,
  )) as { message: string; constraint_name?: string; cause?: { message: string; constraint_name?: string } } | null
  return error?.cause ?? error
}

test.each(roles)('%s can neither change nor remove a journal', async (role) => {
  for (const attempt of attempts)
    expect((await causeOf(as(role, (tx) => tx.execute(sql.raw(attempt)))))?.message, attempt).toMatch(
      /permission denied|only added to|does not exist/,
    )
})

test('not even the owner of the tables can', async () => {
  const owner = openPostgres(env().DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    for (const attempt of attempts) await expect(owner.unsafe(attempt), attempt).rejects.toThrow('only added to')
  } finally {
    await owner.end()
  }
})

const write = (amounts: number[]) =>
  as('svc_payment', async (tx) => {
    const [journalId, organizationId] = [newId(), world.organizationId]
    await tx.execute(sql`insert into payment.journals
      (organization_id, id, kind, source_type, source_id, business_on, number, at)
      values (${organizationId}, ${journalId}, 'advance', 'advance', ${newId()}, '2026-01-01',
        (select max(number) + 1 from payment.journals), now())`)
    for (const [line, amountPaise] of amounts.entries())
      await tx.execute(sql`insert into payment.entries (organization_id, journal_id, line, account, amount_paise)
        values (${organizationId}, ${journalId}, ${line + 1}, 'cash', ${amountPaise})`)
  })

test.each([[[]], [[100]], [[100, -99]], [[100, -50, -51]]])('a journal of %j is refused at commit', async (amounts) => {
  expect(await causeOf(write(amounts))).toMatchObject({ constraint_name: 'journals_balance' })
})

test('an entry added to an old journal is refused at commit', async () => {
  const added = as('svc_payment', (tx) =>
    tx.execute(sql`insert into payment.entries (organization_id, journal_id, line, account, amount_paise)
      select organization_id, id, 9, 'cash', 1 from payment.journals limit 1`),
  )
  expect(await causeOf(added)).toMatchObject({ constraint_name: 'journals_balance' })
})

test('an acknowledged advance is kept once: 25 ids, each sent by 8 at the same moment', async () => {
  const memberIds = [newId(), newId()]
  const inputs = []
  for (let i = 0; i < 25; i++) inputs.push(advanceInput((await aFarmer(world)).id, 150))
  const sendings = inputs.flatMap((input, i) =>
    Array.from({ length: 8 }, () => ({ input, memberId: memberIds[i % 2]! })),
  )
  const answers = await Promise.allSettled(
    sendings.map(({ input, memberId }) => runOperation(world.as('field_manager', memberId), recordAdvance, input)),
  )
  for (const { status } of answers) expect(['fulfilled', 'rejected']).toContain(status)
  const rows = await as('svc_payment', (tx) =>
    tx.execute(sql`select a.id, (select count(*)::int from payment.journals j where j.source_id = a.id) as journals
      from payment.advances a where recorded_by in (${memberIds[0]!}, ${memberIds[1]!})`),
  )
  expect(rows).toHaveLength(25)
  expect((rows as unknown as { journals: number }[]).every(({ journals }) => journals === 1)).toBe(true)
  for (const [i, input] of inputs.entries()) {
    const again = await runOperation(world.as('field_manager', memberIds[i % 2]!), recordAdvance, input)
    expect(again.replayed).toBe(true)
  }
})
