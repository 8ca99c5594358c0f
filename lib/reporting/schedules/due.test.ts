import { expect, test } from 'vitest'
import { nextDue, periodOf } from './due'

const india = 'Asia/Kolkata'
test.each([
  ['day', 1, 7 * 60, '2026-11-23T20:00:00Z', '2026-11-24T01:30:00.000Z'],
  ['day', 1, 7 * 60, '2026-11-24T01:30:00Z', '2026-11-25T01:30:00.000Z'],
  // Sunday evening in UTC is Monday in India.
  ['week', 1, 0, '2026-11-22T18:00:00Z', '2026-11-22T18:30:00.000Z'],
  ['week', 5, 18 * 60 + 30, '2026-11-24T00:00:00Z', '2026-11-27T13:00:00.000Z'],
  ['month', 1, 6 * 60, '2026-11-24T00:00:00Z', '2026-12-01T00:30:00.000Z'],
  ['month', 28, 6 * 60, '2026-01-28T00:30:00Z', '2026-02-28T00:30:00.000Z'],
] as const)('every %s (%i, minute %i) after %s is %s', (every, dayNumber, minuteOfDay, after, due) => {
  expect(nextDue({ every, dayNumber, minuteOfDay }, india, new Date(after)).toISOString()).toBe(due)
})

test('a mail is about the time that is over', () => {
  const at = new Date('2026-12-01T01:00:00Z')
  expect(periodOf('day', at, india)).toEqual({ from: '2026-11-30', to: '2026-11-30' })
  expect(periodOf('week', at, india)).toEqual({ from: '2026-11-24', to: '2026-11-30' })
  expect(periodOf('month', at, india)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
})
