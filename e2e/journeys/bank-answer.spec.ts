import { ask, pageOf, phone } from '../fixtures/people'
import { newName, startedTrip } from '../fixtures/submitted-trip'
import { expect, test, visit } from '../fixtures/test'

type Payment = { id: string; amountPaise: number; farmer: { name: string }; status: string }
type Batch = { id: string; payments: Payment[] }
type Settled = { settlements: { id: string; farmerId: string }[] }

const ourReference = ({ id }: Payment) => `FT${id.replaceAll('-', '').slice(-14).toUpperCase()}`
const rupees = ({ amountPaise }: Payment) => (amountPaise / 100).toFixed(2)

test('a batch goes to the bank; its statement confirms one payment, fails another and leaves a third to a person', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 4)
  const names = ['Halappa', 'Ningappa', 'Shivappa'].map(newName)
  const tripId = await startedTrip(owner, manager, 4)
  for (const [nth, name] of names.entries()) {
    const profile = { name, village: 'Harihar', bankAccount: `5010023456789${nth}`, ifsc: 'HDFC0001234' }
    const { id: farmerId } = await ask<{ id: string }>(owner, 'POST', '/api/v1/farmers', profile)
    const bags = [62_000, 61_000].map((weightGrams, at) => ({ number: at + 1, weightGrams: weightGrams + nth * 1_000 }))
    await ask(manager, 'POST', `/api/v1/trips/${tripId}/deliveries`, { farmerId, moistureBp: 1450, bags })
  }
  await ask(manager, 'POST', `/api/v1/trips/${tripId}/submit`, { acknowledgeWarnings: true })
  const { data } = await ask<{ data: { id: string }[] }>(owner, 'GET', `/api/v1/deliveries?tripId=${tripId}`)
  for (const { id } of data)
    await ask(owner, 'POST', `/api/v1/deliveries/${id}/price`, { pricePaisePerKg: 2150, reason: 'agreed at the gate' })
  const { settlements } = await ask<Settled>(owner, 'POST', `/api/v1/trips/${tripId}/settle`, {})
  const payments = settlements.map(({ id, farmerId }) => ({ farmerId, settlementIds: [id], method: 'bank' }))
  const batch = await ask<Batch>(owner, 'POST', '/api/v1/payment-batches', { payments })
  await ask(owner, 'POST', `/api/v1/payment-batches/${batch.id}/send`, {})

  const [paid, failed, other] = names.map((name) => batch.payments.find((one) => one.farmer.name === name)!)
  const utr = `HDFCN5${String(Date.now()).slice(-10)}`
  const statement = [
    'Statement of account',
    'Date,Narration,Chq./Ref.No.,Withdrawal Amt.,Deposit Amt.,Closing Balance',
    `24/11/26,NEFT DR-${ourReference(paid!)}-MAIZE,${utr},${rupees(paid!)},,90000.00`,
    `25/11/26,RETURN NEFT ${ourReference(failed!)} ACCOUNT CLOSED,${utr.slice(0, -1)}X,,${rupees(failed!)},95000.00`,
    `25/11/26,NEFT DR-${ourReference(other!)},${utr.slice(0, -1)}Y,1.00,,94999.00`,
    '25/11/26,DIESEL HARIHAR,000123,2500.00,,92499.00',
  ].join('\r\n')

  await visit(owner, `/payments/batches/${batch.id}`)
  await owner.getByRole('link', { name: 'Bank’s answer' }).click()
  await owner.getByLabel('File', { exact: true }).setInputFiles({
    name: 'statement.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(statement),
  })
  await owner.getByRole('button', { name: 'Read it' }).click()
  const rows = owner.getByRole('table', { name: 'Rows of the bank’s file' }).getByRole('row')
  await expect(rows.filter({ hasText: names[0] })).toContainText(`Confirmed with ${utr}`)
  await expect(rows.filter({ hasText: names[1] })).toContainText('ACCOUNT CLOSED')
  await expect(rows.filter({ hasText: names[2] })).toContainText('The bank says ₹1.00')
  await expect(rows.filter({ hasText: 'not ours' })).toHaveCount(1)
  await owner.getByRole('button', { name: 'Book 2 payments' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Book 2 payments' }).click()
  await expect(owner.getByText('2 payments are booked.')).toBeVisible()

  await visit(owner, `/payments/batches/${batch.id}`)
  const ofBatch = owner.getByRole('table', { name: 'Payments of this batch' }).getByRole('row')
  await expect(ofBatch.filter({ hasText: names[0] })).toContainText(utr)
  await expect(ofBatch.filter({ hasText: names[1] })).toContainText('failed')
  await expect(ofBatch.filter({ hasText: names[2] })).toContainText('sent')
})
