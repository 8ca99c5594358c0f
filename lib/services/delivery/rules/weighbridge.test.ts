import { expect, test } from 'vitest'
import { weighbridgeMismatchGrams } from './weighbridge'

test.each([
  ['the same', 5_000_000, 5_000_000, null],
  ['one per cent more', 5_050_000, 5_000_000, null],
  ['a gram beyond', 5_050_001, 5_000_000, 50_001],
  ['less by two per cent', 4_900_000, 5_000_000, -100_000],
  ['a load where no bag was weighed', 100, 0, 100],
])('%s', (_, weighbridge, gross, mismatch) => {
  expect(weighbridgeMismatchGrams(weighbridge, gross)).toBe(mismatch)
})
