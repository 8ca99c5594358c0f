import { describe, expect, test } from 'vitest'
import { checkNames } from './check-names'

const faults = (text: string, file = 'db/schema/delivery.ts') =>
  checkNames([{ file, text }]).map(({ message }) => message)

describe('names carry units', () => {
  test.each([
    [`  grossWeight: integer('gross_weight'),`, 'Grams'],
    [`  amount: bigint('amount'),`, 'Paise'],
    [`  price: integer('price'),`, 'PaisePerKg'],
    [`  moisture: smallint('moisture'),`, 'Bp'],
    [`  paid: date('paid'),`, 'On'],
    [`  settled: at('settled'),`, 'At'],
    [`  weightGrams: numeric('weight_grams'),`, 'not an integer'],
    [`  advanceAmount: z\n    .number()`, 'Paise'],
    [`  dueDate: z.iso.date(),`, 'On'],
  ])('catches %s', (text, unit) => {
    expect(faults(text)).toEqual([expect.stringContaining(unit)])
  })

  test.each([
    `  grossWeightGrams: grams('gross_weight_grams'),`,
    `  pricePaisePerKg: integer('price_paise_per_kg'),`,
    `  standardDeductionGramsPerBag: z.int(),`,
    `  bagCount: integer('bag_count'),`,
    `  bagNumber: smallint('bag_number'),`,
    `  interestRateBp: z.int(),`,
    `  effectiveFrom: date('effective_from'),`,
    `  settledAt: at('settled_at'),`,
  ])('accepts %s', (text) => {
    expect(faults(text)).toEqual([])
  })

  test('looks at tables, inputs, views and events only', () => {
    expect(faults(`  weight: z.int()`, 'lib/services/farmer/view.ts')).toHaveLength(1)
    expect(faults(`  weight: z.int()`, 'lib/services/farmer/internal/x.ts')).toHaveLength(0)
  })
})
