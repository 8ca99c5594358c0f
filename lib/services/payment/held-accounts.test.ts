import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { releaseAccount } from '@/lib/services/farmer/operations/release-account'
import { aSettlement } from '@/lib/testing/money'
import { foundWorld, type World } from '@/lib/testing/world'
import { confirmPayment } from './operations/confirm-payment'
import { createBatch } from './operations/create-batch'
import { createPayment } from './operations/create-payment'
import { makeBankFile } from './operations/make-bank-file'
import { sendBatch } from './operations/send-batch'
import { sendPayment } from './operations/send-payment'
import { upiOrder } from './queries/upi-order'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const owner = () => world.as('owner')

async function aHeldFarmer() {
  const profile = { name: 'Imam Sab', village: 'Harihar', bankAccount: '50100234567890', ifsc: 'HDFC0001234' }
  const farmerId = (await runOperation(owner(), addFarmer, profile)).value.id
  await runOperation(owner(), changeFarmer, { farmerId, ifsc: 'HDFC0000001' })
  return { farmerId, settlementIds: [(await aSettlement(world, farmerId)).id] }
}

test('no money goes to a held account, by file, by batch or alone, before a second person has looked', async () => {
  const due = await aHeldFarmer()
  const { value: batch } = await runOperation(owner(), createBatch, { payments: [{ ...due, method: 'bank' }] })
  const batchId = batch.id
  const attempts = [
    () => runOperation(owner(), makeBankFile, { batchId, layout: 'generic' }),
    () => runOperation(owner(), sendBatch, { batchId }),
    () => runOperation(owner(), sendPayment, { paymentId: batch.payments[0]!.id }),
  ]
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({
      reason: 'farmer.account-held',
      message: expect.stringContaining('Imam Sab'),
    })
  await runOperation(world.as('accountant', newId()), releaseAccount, { farmerId: due.farmerId })
  const { value: file } = await runOperation(owner(), makeBankFile, { batchId, layout: 'generic' })
  expect(file.text).toContain('HDFC0000001')
  expect((await runOperation(owner(), sendBatch, { batchId })).value.status).toBe('sent')
})

test('nobody scans a held UPI id', async () => {
  const profile = { name: 'Imam Sab', village: 'Harihar', upiId: 'imam@upi' }
  const farmerId = (await runOperation(owner(), addFarmer, profile)).value.id
  const { id } = await aSettlement(world, farmerId)
  const due = { farmerId, settlementIds: [id], method: 'upi' as const }
  const { value: payment } = await runOperation(owner(), createPayment, due)
  const order = () => runQuery(owner(), upiOrder, { paymentId: payment.id })
  expect((await order()).link).toContain('pa=imam@upi')
  await runOperation(owner(), changeFarmer, { farmerId, upiId: 'somebody@upi' })
  await expect(order()).rejects.toMatchObject({ reason: 'farmer.account-held' })
})

test('cash does not wait for an account', async () => {
  const { value: cash } = await runOperation(owner(), createPayment, { ...(await aHeldFarmer()), method: 'cash' })
  const { value } = await runOperation(owner(), confirmPayment, { paymentId: cash.id })
  expect(value.status).toBe('confirmed')
})
