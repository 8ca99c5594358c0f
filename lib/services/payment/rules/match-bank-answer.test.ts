import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { guessBankColumns, isBankHeading } from './bank-answer-columns'
import { bankReference } from './bank-file'
import { bankAmountPaise, readBankRow } from './bank-row'
import { type BankCandidate, matchBankAnswer } from './match-bank-answer'

const id = (nth: number) => `01a20c44-e7fe-7e9d-8d98-0000000000${String(nth).padStart(2, '0')}`
const candidate = (nth: number, more: Partial<BankCandidate> = {}): BankCandidate => ({
  paymentId: id(nth),
  ourReference: bankReference(id(nth)),
  farmerName: `Farmer ${nth}`,
  farmerCode: `F${nth}`,
  accountLast4: `10${String(nth).padStart(2, '0')}`,
  amountPaise: nth * 1_000_00,
  method: 'bank',
  status: 'sent',
  reference: null,
  ...more,
})
const ref = (nth: number) => bankReference(id(nth))

function match(csv: string, candidates: BankCandidate[]) {
  const [head = [], ...rows] = Papa.parse<string[]>(csv.trim()).data
  const mapping = guessBankColumns(head)
  return matchBankAnswer(
    rows.map((cells, index) => readBankRow(cells, mapping, index + 2)),
    candidates,
  ).map(({ verdict, by, words, candidate: found }) => ({ verdict, by, words, name: found?.farmerName ?? null }))
}

test.each([
  ['59,375.00', 59_375_00, null],
  ['₹ 1,23,456.5', 123_456_50, null],
  ['Rs. 500', 500_00, null],
  ['59375.00 Dr', 59_375_00, true],
  ['59375.00CR', 59_375_00, false],
  ['(59,375.00)', 59_375_00, true],
  ['-59375', 59_375_00, true],
  ['59375.00-', 59_375_00, true],
])('%s is read as an amount', (text, amountPaise, isOut) => {
  expect(bankAmountPaise(text)).toEqual({ amountPaise, isOut })
})

test.each(['', 'n/a', '1.234,50', '12.345', '5e3', '1 2 3x', '=1+1'])(
  '%j is no amount, and none is guessed',
  (text) => {
    expect(bankAmountPaise(text)).toBeNull()
  },
)

test('the headings of common downloads are known, lines above them are not', () => {
  const known = [
    'Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance',
    'Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance',
    'Transaction Date,Transaction Remarks,Amount (INR),Dr/Cr',
    'PYMT_MODE,BNF_NAME,BENE_ACC_NO,AMOUNT,REF_NO,STATUS,UTR NO',
    'Beneficiary Name,Account Number,Amount,Status,Rejection Reason',
  ]
  for (const line of known) expect(isBankHeading(line.split(',')), line).toBe(true)
  for (const line of ['Statement of account', 'Account No,50100123,Branch,Davangere', 'From,2026-11-01,To,2026-11-24'])
    expect(isBankHeading(line.split(',')), line).toBe(false)
  expect(guessBankColumns(known[0]!.split(','))).toMatchObject({ narration: 1, debit: 4, credit: 5 })
  expect(guessBankColumns(known[3]!.split(','))).toMatchObject({
    account: 2,
    amount: 3,
    reference: 4,
    status: 5,
    utr: 6,
  })
})

test('an answer file with every kind of row', () => {
  const candidates = [
    ...[1, 2, 3, 4, 5, 6].map((nth) => candidate(nth)),
    candidate(7, { status: 'confirmed', reference: 'HDFCN52026112407' }),
    candidate(8, { status: 'confirmed', reference: 'HDFCN52026112408' }),
    candidate(9, { status: 'draft' }),
    candidate(10, { status: 'failed' }),
    candidate(11),
    candidate(12),
    candidate(13),
    candidate(14),
    candidate(15, { accountLast4: '7777', amountPaise: 500_00 }),
    candidate(16, { accountLast4: '7777', amountPaise: 500_00 }),
    candidate(17, { status: 'confirmed', reference: 'HDFCN52026112417' }),
  ]
  const answered = match(
    `Ref No,Beneficiary Account,Amount,Status,UTR No,Rejection Reason
${ref(1)},50100000001001,"1,000.00",SUCCESS,HDFCN52026112401,
${ref(2)},50100000001002,2000,REJECTED,,Account closed
${ref(3)},50100000001003,2999.00,SUCCESS,HDFCN52026112403,
${ref(4)},50100000009999,4000,SUCCESS,HDFCN52026112404,
${ref(5)},50100000001005,5000,PENDING,,
${ref(6)},50100000001006,6000,SUCCESS,,
${ref(7)},50100000001007,7000,SUCCESS,HDFCN52026112407,
${ref(8)},50100000001008,8000,SUCCESS,HDFCN52026112499,
${ref(9)},50100000001009,9000,SUCCESS,HDFCN52026112409,
${ref(10)},50100000001010,10000,SUCCESS,HDFCN52026112410,
${ref(11)},50100000001011,eleven,SUCCESS,HDFCN52026112411,
${ref(12)},50100000001012,12000,PERHAPS,HDFCN52026112412,
${ref(13)},50100000001013,13000,SUCCESS,HDFCN52026112407,
,50100000001014,14000,SUCCESS,HDFCN52026112414,
,501000007777,500,SUCCESS,HDFCN52026112415,
${ref(17)},50100000001017,17000,RETURNED,HDFCN52026112417,No such account
FT0000000000000F,1,1,SUCCESS,HDFCN52026112498,
,,,,,
,50100000004444,44,SUCCESS,HDFCN52026112444,
${ref(1)},50100000001001,"1,000.00",SUCCESS,HDFCN52026112401,
${ref(1)},50100000001001,"1,000.00",SUCCESS,HDFCN52026112477,`,
    candidates,
  )
  expect(answered.map(({ verdict }) => verdict)).toEqual([
    ...['paid', 'failed', 'look', 'look', 'done', 'look', 'done', 'look', 'look', 'look', 'look', 'look', 'look'],
    ...['paid', 'look', 'returned', 'look', 'other', 'other', 'done', 'look'],
  ])
  expect(answered[1]!.words).toBe('Account closed')
  expect(answered[2]!.words).toBe('The bank says ₹2,999.00, the payment is ₹3,000.00.')
  expect(answered[3]!.words).toContain('•••• 9999')
  expect(answered[5]!.words).toContain('reference is missing')
  expect(answered[7]!.words).toContain('paid twice')
  expect(answered[8]!.words).toContain('before it was approved')
  expect(answered[10]!.words).toContain('“eleven” is no amount')
  expect(answered[12]!.words).toBe('HDFCN52026112407 stands on a payment to Farmer 7 already.')
  expect(answered[13]).toMatchObject({ by: 'account', name: 'Farmer 14' })
  expect(answered[14]!.words).toContain('2 payments')
  expect(answered[19]!.words).toBe('As row 2.')
  expect(answered[20]!.words).toContain('Paid twice? Row 2')
})

test('a statement: our reference inside the narration, even cut in two; money that came back; what is not ours', () => {
  const answered = match(
    `Date,Narration,Chq./Ref.No.,Withdrawal Amt.,Deposit Amt.,Closing Balance
24/11/26,NEFT DR-HDFC0001234-IMAM SAB-${ref(1)},HDFCN52026112401,1000.00,,9000.00
24/11/26,NEFT DR ${ref(2).slice(0, 8)} ${ref(2).slice(8)} BASAPPA,HDFCN52026112402,2000.00,0.00,7000.00
24/11/26,NEFT DR ${ref(3)},HDFCN52026112403,3000.00,,4000.00
25/11/26,RETURN NEFT ${ref(3)} ACCOUNT CLOSED,HDFCN52026112403,,3000.00,7000.00
25/11/26,DIESEL HARIHAR PUMP,HDFCN52026112460,2500.00,,4500.00
25/11/26,NEFT CR BUYER MILLS,SBINN52026112461,,90000.00,94500.00`,
    [candidate(1), candidate(2), candidate(3)],
  )
  expect(answered.map(({ verdict, name }) => [verdict, name])).toEqual([
    ['paid', 'Farmer 1'],
    ['paid', 'Farmer 2'],
    ['done', 'Farmer 3'],
    ['failed', 'Farmer 3'],
    ['other', null],
    ['other', null],
  ])
})

test('one bank reference beside two payments confirms neither by itself', () => {
  const answered = match(
    `Reference,Amount,Status,UTR
${ref(1)},1000,PAID,HDFCN52026112400
${ref(2)},2000,PAID,HDFCN52026112400`,
    [candidate(1), candidate(2)],
  )
  expect(answered.map(({ verdict }) => verdict)).toEqual(['look', 'look'])
})
