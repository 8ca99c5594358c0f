import { expect, test } from 'vitest'
import { upiLink, upiRefusal } from './upi-link'

const order = {
  upiId: 'imam.sab@okaxis',
  payeeName: 'Imam Sab',
  amountPaise: 44_375_00,
  reference: 'FT00A1',
  note: 'Maize',
}

test('an order that apps open, with every field of the specification', () => {
  expect(upiLink(order)).toBe('upi://pay?pa=imam.sab@okaxis&pn=Imam%20Sab&am=44375.00&cu=INR&tn=Maize&tr=FT00A1')
})

test.each([
  [1, '0.01'],
  [100_05, '100.05'],
  [1_00_000_00, '100000.00'],
])('%i paise stand in it as %s', (amountPaise, text) => {
  expect(new URL(upiLink({ ...order, amountPaise })).searchParams.get('am')).toBe(text)
})

test.each(['ರಮೇಶ ಗೌಡ', 'A & B = C?', 'x&am=1'])('a name like %j changes no other field', (payeeName) => {
  const fields = new URL(upiLink({ ...order, payeeName })).searchParams
  expect(fields.get('pn')).toBe(payeeName)
  expect(fields.getAll('am')).toEqual(['44375.00'])
})

test('a long note is cut, as apps do', () => {
  expect(new URL(upiLink({ ...order, note: 'x'.repeat(80) })).searchParams.get('tn')).toHaveLength(50)
})

test.each([
  [{ method: 'bank', status: 'approved' }, 'a@upi', 'payment.not-upi'],
  [{ method: 'upi', status: 'draft' }, 'a@upi', 'payment.not-on-its-way'],
  [{ method: 'upi', status: 'confirmed' }, 'a@upi', 'payment.not-on-its-way'],
  [{ method: 'upi', status: 'approved' }, null, 'farmer.no-upi-id'],
  [{ method: 'upi', status: 'sent' }, 'a@upi', undefined],
] as const)('%j of %s: %s', (payment, upiId, reason) => {
  expect(upiRefusal(payment, upiId)?.reason).toBe(reason)
})
