import { expect, test } from 'vitest'
import { bankFile, bankMode, bankReference } from './bank-file'

const line = (nth: number, amountPaise: number, more = {}) => ({
  paymentId: `019a0000-0000-7000-8000-00000000000${nth}`,
  name: 'Ramesh Kumar',
  code: `F000${nth}`,
  account: `5010000000000${nth}`,
  ifsc: 'HDFC0001234',
  amountPaise,
  ...more,
})
const batch = {
  number: 'DEMO-B2026-0001',
  on: '2026-11-24',
  payer: { account: '000405001234', ifsc: 'ICIC0000004' },
  preferImps: false,
  lines: [
    line(1, 59_375_05),
    line(2, 2_00_000_00, { name: '=SUM(A1)', ifsc: 'SBIN0000813' }),
    line(3, 100, { name: 'ರಮೇಶ', ifsc: 'ICIC0000104' }),
  ],
}

test('the generic table: names plain, rupees with paise, the mode by the amount', () => {
  expect(bankFile('generic', batch).split('\r\n')).toEqual([
    'No,Beneficiary name,Account number,IFSC,Amount,Mode,Reference,Remarks',
    '1,Ramesh Kumar,50100000000001,HDFC0001234,59375.05,NEFT,FT00000000000001,Maize DEMO-B2026-0001 F0001',
    '2,SUMA1,50100000000002,SBIN0000813,200000.00,RTGS,FT00000000000002,Maize DEMO-B2026-0001 F0002',
    '3,Farmer F0003,50100000000003,ICIC0000104,1.00,NEFT,FT00000000000003,Maize DEMO-B2026-0001 F0003',
    '',
  ])
})

test('FILEHDR: a head with count and total, then the payments without names of columns', () => {
  expect(bankFile('filehdr', batch).split('\r\n').slice(0, 2)).toEqual([
    'FILEHDR,DEMO-B2026-0001,20261124,3,259376.05',
    'NEFT,ICIC0000004,000405001234,HDFC0001234,50100000000001,INR,59375.05,FT00000000000001,Ramesh Kumar',
  ])
})

test('ICICI: a code for each way, WIB within the bank itself', () => {
  const lines = bankFile('icici', { ...batch, preferImps: true }).split('\r\n')
  expect(lines[0]).toBe('PYMT_MODE,DEBIT_ACC_NO,BNF_NAME,BENE_ACC_NO,BENE_IFSC,AMOUNT,REMARK,PYMT_DATE,REF_NO')
  expect(lines[1]).toBe(
    'IFC,000405001234,Ramesh Kumar,50100000000001,HDFC0001234,59375.05,Maize DEMO-B2026-0001 F0001,24/11/2026,FT00000000000001',
  )
  expect(lines.slice(1, 4).map((text) => text.slice(0, 3))).toEqual(['IFC', 'IFC', 'WIB'])
})

test.each([
  [1_99_999_99, false, 'NEFT'],
  [2_00_000_00, false, 'RTGS'],
  [5_00_000_00, true, 'IMPS'],
  [5_00_000_01, true, 'RTGS'],
])('%i paise, IMPS wanted %s: %s', (paise, imps, mode) => expect(bankMode(paise, imps)).toBe(mode))

test('a reference is short, plain and another one for each payment', () => {
  expect(bankReference('019a1234-5678-7abc-8def-0123456789ab')).toBe('FTEF0123456789AB')
  expect(bankReference('019a1234-5678-7abc-8def-0123456789ab')).toMatch(/^FT[0-9A-F]{14}$/)
})
