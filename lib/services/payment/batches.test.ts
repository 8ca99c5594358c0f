import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { listEvents } from '@/lib/reporting/queries/events'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { aSettlement } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { approveBatch } from './operations/approve-batch'
import { approvePayment } from './operations/approve-payment'
import { confirmPayment } from './operations/confirm-payment'
import { createBatch } from './operations/create-batch'
import { failPayment } from './operations/fail-payment'
import { makeBankFile } from './operations/make-bank-file'
import { sendBatch } from './operations/send-batch'
import { getBatch } from './queries/batches'

const ACCOUNT = '50100234567890'
let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

async function due(more: Record<string, unknown> = {}) {
  const profile = { name: 'Imam Sab', village: 'Harihar', bankAccount: ACCOUNT, ifsc: 'HDFC0001234', ...more }
  const farmer = (await runOperation(world.as('owner'), addFarmer, profile)).value
  const { id } = await aSettlement(world, farmer.id)
  return { farmerId: farmer.id, settlementIds: [id], method: 'bank' as const }
}
/** As if the organization let one person pay so much, rupees. */
const maker = (thresholdRupees: number, memberId?: string) => {
  const ctx = world.as('owner', memberId)
  const settings = { ...ctx.organization.settings, paymentApprovalThresholdPaise: thresholdRupees * 100 }
  return { ...ctx, organization: { ...ctx.organization, settings } }
}

test('a batch below the threshold goes to the bank, and is done when each payment is', async () => {
  const payments = [await due(), await due({ name: 'Basappa' })]
  const { value: batch } = await runOperation(maker(1_00_000), createBatch, { id: newId(), payments })
  expect(batch).toMatchObject({ status: 'approved', paymentCount: 2, amountPaise: 2 * 4_425_00, confirmedCount: 0 })
  expect(batch.number).toMatch(/-B\d{4}-0001$/)
  const { value: file } = await runOperation(maker(1_00_000), makeBankFile, { batchId: batch.id, layout: 'generic' })
  expect(file.text).toContain(`,${ACCOUNT},HDFC0001234,4425.00,NEFT,FT`)
  const { value: sent } = await runOperation(maker(1_00_000), sendBatch, { batchId: batch.id })
  expect(sent.payments.map(({ status }) => status)).toEqual(['sent', 'sent'])
  const [one, two] = sent.payments
  await runOperation(world.as('owner'), confirmPayment, { paymentId: one!.id, reference: 'UTR123456' })
  await runOperation(world.as('owner'), failPayment, { paymentId: two!.id, reason: 'account closed' })
  const end = await runQuery(world.as('owner'), getBatch, { batchId: batch.id })
  expect(end).toMatchObject({ status: 'done', confirmedCount: 1, failedCount: 1 })
})

test('above the threshold a second person looks at the whole; no payment of it slips through alone', async () => {
  const made = maker(5_000)
  const { value: batch } = await runOperation(made, createBatch, { payments: [await due(), await due()] })
  expect(batch).toMatchObject({ status: 'draft' })
  expect(batch.payments.map(({ status }) => status)).toEqual(['draft', 'draft'])
  const batchId = batch.id
  for (const attempt of [
    runOperation(made, approveBatch, { batchId }),
    runOperation(made, approvePayment, { paymentId: batch.payments[0]!.id }),
  ])
    await expect(attempt).rejects.toMatchObject({ reason: 'payment.needs-second-person' })
  await expect(runOperation(made, sendBatch, { batchId })).rejects.toMatchObject({ code: 'conflict' })
  await expect(runOperation(made, makeBankFile, { batchId, layout: 'generic' })).rejects.toMatchObject({
    reason: 'batch.not-approved',
  })
  const { value: approved } = await runOperation(maker(5_000, newId()), approveBatch, { batchId })
  expect(approved.payments.map(({ status }) => status)).toEqual(['approved', 'approved'])
  await expect(runOperation(made, approveBatch, { batchId })).rejects.toMatchObject({ code: 'conflict' })
})

test('a line that cannot be paid stops the batch, and every such line is named', async () => {
  const good = await due()
  const other = await due()
  const paid = await due()
  await runOperation(world.as('owner'), createBatch, { payments: [paid] })
  const payments = [
    good,
    { ...other, settlementIds: good.settlementIds },
    { ...good },
    paid,
    { ...(await due()), amountPaise: 9_999_00 },
  ]
  const refusal = await runOperation(world.as('owner'), createBatch, { payments }).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'invalid', reason: 'batch.lines-refused' })
  expect(refusal.details.fields.map(({ path }: { path: string }) => path)).toEqual([
    'payments.1.settlementIds.0',
    'payments.2.farmerId',
    'payments.3.amountPaise',
    'payments.4.amountPaise',
  ])
})

test('who has no account is named, and nothing is handed over', async () => {
  const farmer = await aFarmer(world, 'Without Account')
  const { id } = await aSettlement(world, farmer.id)
  const lines = [await due(), { farmerId: farmer.id, settlementIds: [id], method: 'bank' as const }]
  const { value: batch } = await runOperation(maker(1_00_000), createBatch, { payments: lines })
  const attempt = runOperation(maker(1_00_000), makeBankFile, { batchId: batch.id, layout: 'icici' })
  await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
  const input = { batchId: batch.id, layout: 'icici' as const, debitAccount: '000405001234', debitIfsc: 'ICIC0000004' }
  await expect(runOperation(maker(1_00_000), makeBankFile, input)).rejects.toMatchObject({
    reason: 'batch.account-missing',
    message: expect.stringContaining('Without Account'),
  })
})

test('account numbers leave with a trace that holds none of them, and never to a program', async () => {
  const { value: batch } = await runOperation(maker(1_00_000), createBatch, { payments: [await due()] })
  await runOperation(maker(1_00_000), makeBankFile, { batchId: batch.id, layout: 'generic' })
  const { data } = await runQuery(world.as('owner'), listEvents, { limit: 200, after: 0 })
  const names = ['farmer.accounts-handed-over', 'batch.bank-file-made']
  const traces = data.filter((event) => names.includes(event.type))
  expect(new Set(traces.map((event) => event.type))).toEqual(new Set(names))
  expect(JSON.stringify(traces)).not.toContain(ACCOUNT)
  const actor = { kind: 'apiKey', keyId: newId(), memberId: newId(), name: 'ERP', role: 'owner', scopes: null } as const
  const byKey = runOperation({ ...maker(1_00_000), actor }, makeBankFile, { batchId: batch.id, layout: 'generic' })
  await expect(byKey).rejects.toMatchObject({ code: 'forbidden' })
})
