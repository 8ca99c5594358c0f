import { describe, expect, test } from 'vitest'
import { addressesOf, clockOf, minuteOf, rhythmWords } from './rhythm-words'

describe('when a report goes out', () => {
  test('a clock becomes minutes and back; what is no clock becomes nothing', () => {
    expect([minuteOf('07:30'), minuteOf('23:59'), minuteOf('24:00'), minuteOf('7:30'), minuteOf('')]).toEqual([
      ...[450, 1439, null, null, null],
    ])
    expect(clockOf(450)).toBe('07:30')
  })

  test.each([
    [{ every: 'day', dayNumber: 1, minuteOfDay: 0 }, 'every day at 00:00'],
    [{ every: 'week', dayNumber: 7, minuteOfDay: 450 }, 'every Sunday at 07:30'],
    [{ every: 'month', dayNumber: 28, minuteOfDay: 1200 }, 'on day 28 of each month at 20:00'],
  ] as const)('%o in words', (rhythm, words) => {
    expect(rhythmWords(rhythm).when).toBe(words)
  })

  test('addresses with anything between them', () => {
    expect(addressesOf(' a@x.example, b@x.example;c@x.example\n')).toEqual([
      ...['a@x.example', 'b@x.example', 'c@x.example'],
    ])
  })
})
