import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { readSpreadsheet } from '@/lib/platform/spreadsheet'
import { aPayment, aSettlement } from '@/lib/testing/money'
import { foundWorld, type World } from '@/lib/testing/world'
import { confirmPayment } from './operations/confirm-payment'
import { createPayment } from './operations/create-payment'
import { takeBankAnswer } from './operations/take-bank-answer'
import { trialBalance } from './queries/books'
import { matchBankAnswer } from './queries/match-bank-answer'
import { getPayment } from './queries/payments'
import { getSettlement } from './queries/settlements'
import { isBankHeading } from './rules/bank-answer-columns'
import { bankReference } from './rules/bank-file'
import type { PaymentView } from './view'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const owner = () => world.as('owner')
const byBank = () => aPayment(world, { method: 'bank' })
const utr = (nth: number) => `HDFCN520261124${String(nth).padStart(2, '0')}`
const take = (lines: Parameters<typeof takeBankAnswer.input.parse>[0]) =>
  runOperation(owner(), takeBankAnswer, lines as never)
const paid = ({ id, amountPaise }: PaymentView, reference: string) => ({
  ...{ paymentId: id, outcome: 'paid' as const, amountPaise, reference },
})
const stateOf = async (payment: PaymentView) => (await runQuery(owner(), getPayment, { paymentId: payment.id })).status

/** A statement as banks hand it out: lines above the headings, amounts as numbers, a balance beside them. */
async function statement(rows: (string | number | null)[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Statement')
  sheet.addRows([
    ['Statement of account'],
    ['Account No', '50100012345678'],
    [],
    ['Date', 'Narration', 'Chq./Ref.No.', 'Withdrawal Amt.', 'Deposit Amt.', 'Closing Balance'],
    ...rows,
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a statement confirms, fails and reverses, and read again it has nothing left to do', async () => {
  const [one, two, three] = [await byBank(), await byBank(), await byBank()]
  await runOperation(owner(), confirmPayment, { paymentId: three.id, reference: utr(3) })
  const narration = (payment: PaymentView, words = 'NEFT DR') => `${words}-${bankReference(payment.id)}-MAIZE`
  const file = await statement([
    ['24/11/26', narration(one), utr(1), one.amountPaise / 100, null, 100_000],
    ['24/11/26', narration(two), utr(2), two.amountPaise / 100, null, 90_000],
    ['25/11/26', narration(two, 'RETURN NEFT'), utr(2), null, two.amountPaise / 100, 95_000],
    ['25/11/26', narration(three, 'RETURN NEFT'), utr(3), null, three.amountPaise / 100, 99_000],
    ['25/11/26', 'DIESEL PUMP', '000123', 2_500, null, 96_500],
  ])
  const table = await readSpreadsheet(file, 'statement.xlsx', { maxRows: 5_000, isHeader: isBankHeading })
  const answer = await runQuery(owner(), matchBankAnswer, table)
  expect(answer.rows.map(({ rowNumber, verdict }) => [rowNumber, verdict])).toEqual([
    [5, 'paid'],
    [6, 'done'],
    [7, 'failed'],
    [8, 'returned'],
    [9, 'other'],
  ])
  const ready = answer.rows.filter(({ verdict }) => /paid|failed|returned/.test(verdict))
  const lines = ready.map(({ payment, verdict, reference, reason }) => ({
    ...{ paymentId: payment!.id, outcome: verdict, amountPaise: payment!.amountPaise },
    ...(verdict === 'paid' ? { reference } : { reason }),
  }))
  const { value } = await take({ fileName: 'statement.xlsx', lines })
  expect(value).toEqual({ paidCount: 1, failedCount: 1, returnedCount: 1, paidPaise: one.amountPaise })
  expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual(['confirmed', 'failed', 'reversed'])
  const settled = await runQuery(owner(), getSettlement, { settlementId: three.settlementIds[0]! })
  expect(settled).toMatchObject({ status: 'settled', duePaise: three.amountPaise })
  const again = await runQuery(owner(), matchBankAnswer, table)
  expect(again.rows.filter(({ verdict }) => /paid|failed|returned/.test(verdict))).toEqual([])
  const { debitPaise, creditPaise } = await runQuery(owner(), trialBalance, {})
  expect(debitPaise).toBe(creditPaise)
})

test('one line that does not fit stops all of them, and each is named', async () => {
  const [good, wrongAmount, known, gone] = [await byBank(), await byBank(), await byBank(), await byBank()]
  await runOperation(owner(), confirmPayment, { paymentId: known.id, reference: utr(10) })
  await runOperation(owner(), confirmPayment, { paymentId: gone.id, reference: utr(11) })
  const refusal = await take({
    lines: [
      paid(good, utr(12)),
      { ...paid(wrongAmount, utr(13)), amountPaise: wrongAmount.amountPaise - 1 },
      paid(gone, utr(11)),
      { ...paid(wrongAmount, utr(10)) },
      { ...paid(wrongAmount, '') },
    ],
  }).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'invalid', reason: 'bank-answer.lines-refused' })
  expect(refusal.details.fields.map(({ path }: { path: string }) => path)).toEqual([
    'lines.1.amountPaise',
    'lines.2.paymentId',
    'lines.3.reference',
    'lines.4.reference',
  ])
  expect(await stateOf(good)).toBe('approved')
})

test('a transfer’s reference is taken once, whoever types it; by hand too, and two at the same moment', async () => {
  const [one, two] = [await byBank(), await byBank()]
  const attempts = await Promise.allSettled(
    [one, two].map((payment) => runOperation(owner(), confirmPayment, { paymentId: payment.id, reference: utr(20) })),
  )
  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = attempts.find((attempt) => attempt.status === 'rejected')
  expect(refused?.reason).toMatchObject({ reason: 'payment.reference-used' })
})

test('two parts of one settlement in one file leave it paid once', async () => {
  const settlement = await aSettlement(world)
  const part = async (amountPaise: number) =>
    (
      await runOperation(owner(), createPayment, {
        ...{ farmerId: settlement.farmerId, settlementIds: [settlement.id], method: 'bank', amountPaise },
      })
    ).value
  const parts = [await part(2_000_00), await part(settlement.finalAmountPaise - 2_000_00)]
  await take({ lines: parts.map((payment, index) => paid(payment, utr(30 + index))) })
  expect(await runQuery(owner(), getSettlement, { settlementId: settlement.id })).toMatchObject({
    status: 'paid',
    paidPaise: settlement.finalAmountPaise,
  })
})

test('a file without an amount or anything to find a payment by says so', async () => {
  const attempt = runQuery(owner(), matchBankAnswer, { headers: ['Name', 'Village'], rows: [['Imam', 'Harihar']] })
  await expect(attempt).rejects.toMatchObject({ reason: 'bank-answer.headings-missing' })
})
