import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from './time'

test.each([
  ['2026-11-23 15:27:07.9+00', '2026-11-23T15:27:07.900Z'],
  ['2026-11-23 15:27:07+00', '2026-11-23T15:27:07.000Z'],
  ['2026-11-23 15:27:07.123456+00', '2026-11-23T15:27:07.123Z'],
  ['2026-11-23 15:27:07.5+05:30', '2026-11-23T09:57:07.500Z'],
])('%s is %s', (written, iso) => expect(isoOf(written)).toBe(iso))

test('it is what a Date makes of the same text', () => {
  const instant = fc.date({ min: new Date('1970-01-01Z'), max: new Date('2200-01-01Z'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, (at) => {
      const written = at.toISOString().replace('T', ' ').replace('Z', '+00')
      return isoOf(written) === new Date(written).toISOString()
    }),
  )
})
