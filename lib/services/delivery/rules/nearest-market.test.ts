import { expect, test } from 'vitest'
import { nearestMarket, placeKey } from './nearest-market'

test('spellings of one place meet', () => {
  for (const [one, other] of [
    ['Davanagere', 'Davangere APMC'],
    ['Ranebennur', 'Ranibennur'],
    ['Harihar', 'Harihara'],
  ])
    expect(placeKey(one!)).toBe(placeKey(other!))
  expect(placeKey('Harihar')).not.toBe(placeKey('Haveri'))
})

test('the market of the place comes before the market of the district', () => {
  const markets = [
    { state: 'Karnataka', district: 'Davangere', market: 'Honnali APMC' },
    { state: 'Karnataka', district: 'Davangere', market: 'Davangere APMC' },
  ]
  expect(nearestMarket(['Honnali', 'Davanagere'], markets)?.market).toBe('Honnali APMC')
  expect(nearestMarket(['on the way, Harihar', 'Davanagere'], markets)?.market).toBe('Davangere APMC')
  expect(nearestMarket(['Nowhere'], markets)).toBeNull()
})
