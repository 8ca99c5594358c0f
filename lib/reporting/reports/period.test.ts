import { expect, test } from 'vitest'
import { periodBefore, usualPeriod } from './period'

test.each([
  ['2026-11-01', '2026-11-23', '2026-10-01', '2026-10-23'],
  ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
  ['2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
  ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['2026-10-01', '2026-11-23', '2026-08-01', '2026-09-23'],
  ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['2026-11-23', '2026-11-23', '2026-11-22', '2026-11-22'],
])('%s to %s is compared with %s to %s', (from, to, beforeFrom, beforeTo) => {
  expect(periodBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo })
})

test('without a choice it is this month so far, or a year by months', () => {
  expect(usualPeriod({ span: 'month' }, '2026-11-24')).toEqual({ from: '2026-11-01', to: '2026-11-24' })
  expect(usualPeriod({ span: 'year' }, '2026-11-24')).toEqual({ from: '2025-12-01', to: '2026-11-24' })
})
