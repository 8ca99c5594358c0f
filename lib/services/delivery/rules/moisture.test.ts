import { describe, expect, it } from 'vitest'
import { gradeOf, isMoistureAlert, moistureRefusal, parseMoisture, shouldAskAgain } from './moisture'

describe('moisture', () => {
  it.each([
    ['7.9', 'moisture.out-of-range'],
    ['35.1', 'moisture.out-of-range'],
    ['wet', 'moisture.not-a-number'],
    ['', 'moisture.not-a-number'],
  ])('%s is refused', (text, reason) => {
    const result = parseMoisture(text)
    expect(result.ok ? null : result.refusal.reason).toBe(reason)
  })

  it.each([
    ['8', 800],
    ['14.5', 1_450],
    ['35 %', 3_500],
  ])('%s is taken', (text, bp) => {
    expect(parseMoisture(text)).toEqual({ ok: true, value: bp })
  })

  it.each([
    [800, true, false, 'excellent'],
    [999, true, false, 'excellent'],
    [1_000, false, false, 'excellent'],
    [1_400, false, false, 'excellent'],
    [1_401, false, false, 'good'],
    [1_600, false, false, 'good'],
    [1_601, false, false, 'acceptable'],
    [2_000, false, false, 'acceptable'],
    [2_001, false, true, 'poor'],
    [3_000, false, true, 'poor'],
    [3_001, true, true, 'poor'],
    [3_500, true, true, 'poor'],
  ])('%i bp: asks again %s, alerts %s, grade %s', (bp, asks, alerts, grade) => {
    expect(moistureRefusal(bp)).toBeNull()
    expect([shouldAskAgain(bp), isMoistureAlert(bp), gradeOf(bp)]).toEqual([asks, alerts, grade])
  })
})
