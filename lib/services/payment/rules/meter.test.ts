import { expect, test } from 'vitest'
import { financialYear, meterState } from './meter'

test.each([
  ['2026-03-31', '2025-04-01', '2025-26'],
  ['2026-04-01', '2026-04-01', '2026-27'],
  ['2026-12-31', '2026-04-01', '2026-27'],
  ['2099-05-01', '2099-04-01', '2099-00'],
])('%s lies in the year from %s', (day, from, name) => {
  expect(financialYear(day)).toEqual({ from, name })
})

test.each([
  [1, null, 'off'],
  [0, 100, 'below'],
  [79, 100, 'below'],
  [80, 100, 'near'],
  [100, 100, 'near'],
  [101, 100, 'above'],
])('%i of %s is %s', (paise, limit, state) => {
  expect(meterState(paise, limit)).toBe(state)
})
