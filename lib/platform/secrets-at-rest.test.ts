import { expect, test } from 'vitest'
import { seal, unseal } from './secrets-at-rest'

const place = { table: 'farmers', column: 'bank_account', organizationId: 'a', rowId: '1' }

test('what was sealed for a place opens there and nowhere else', () => {
  const sealed = seal('123456789012', place)
  expect(sealed).not.toContain('123456789012')
  expect(unseal(sealed, place)).toBe('123456789012')
  for (const other of [
    { ...place, rowId: '2' },
    { ...place, organizationId: 'b' },
    { ...place, column: 'upi' },
  ])
    expect(() => unseal(sealed, other)).toThrow()
})

test('a changed letter does not go unseen', () => {
  const sealed = seal('123456789012', place)
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => unseal(changed, place)).toThrow()
})
