import { expect, test } from 'vitest'
import { type AdvanceLeft, advanceVerdict } from './advance-verdict'

const manager: AdvanceLeft = {
  ...{
    leftCashPaise: 2_000_000,
    leftPaise: 3_000_000,
    minPaise: 10_000,
    automaticPaise: 200_000,
    toldPaise: 1_000_000,
  },
  leftCount: 3,
  limits: [
    { words: 'What a farmer may owe through field managers', limitPaise: 5_000_000, leftPaise: 4_000_000 },
    { words: 'What you may give in a day', limitPaise: 20_000_000, leftPaise: 3_000_000 },
  ],
}
const office: AdvanceLeft = { ...manager, automaticPaise: null, toldPaise: null, leftCount: null }

test.each([
  ['nothing typed', manager, null, 'cash', 'open', 'Up to ₹20,000.00 can be given now in cash.'],
  ['a small one', manager, 200_000, 'cash', 'at-once', 'Is recorded at once.'],
  ['a larger one', manager, 200_100, 'cash', 'told', 'the office is told: it is above ₹2,000.00'],
  ['above the ladder', manager, 1_000_100, 'cash', 'approval', 'Needs approval first: it is above ₹10,000.00.'],
  ['the office has no ladder', office, 1_000_100, 'cash', 'at-once', 'at once'],
  ['more cash than a day allows', office, 2_500_000, 'cash', 'refused', 'Only ₹20,000.00 more in cash'],
  ['the same by bank', office, 2_500_000, 'bank', 'at-once', 'at once'],
  ['goods are no cash', office, 2_500_000, 'in_kind', 'at-once', 'at once'],
  ['more than a day', office, 3_500_000, 'bank', 'refused', 'What you may give in a day is ₹2,00,000.00; ₹30,000.00'],
  ['too little', office, 9_900, 'bank', 'refused', 'at least ₹100.00'],
  ['none left today', { ...manager, leftCount: 0 }, 100_000, 'cash', 'refused', 'No more advances today'],
  [
    'more than one may have',
    { ...office, limits: [] },
    3_100_000,
    'bank',
    'refused',
    'One advance is at most ₹30,000.00',
  ],
] as const)('%s', (_, left, amountPaise, method, outcome, text) => {
  const verdict = advanceVerdict({ ...left, limits: [...left.limits] }, amountPaise, method)
  expect(verdict.outcome).toBe(outcome)
  expect(verdict.text).toContain(text)
})
