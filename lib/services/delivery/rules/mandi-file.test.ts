import { describe, expect, it } from 'vitest'
import { valueOrThrow } from '@/lib/kernel/result'
import { readMandiFile } from './mandi-file'

const header = 'date,state,district,market,variety,grade,min_rs_q,max_rs_q,modal_rs_q,arrival_tonnes'
const read = (...lines: string[]) => valueOrThrow(readMandiFile([header, ...lines].map((line) => line.split(','))))
const davangere = '2025-12-30,Karnataka,Davangere,Davangere APMC,Yellow,Local,1890.0,2100.5,2000.25,242.8'

describe('the public mandi file', () => {
  it('is read into integers: paise and grams', () => {
    expect(read(davangere)).toEqual({
      faults: [],
      repeatCount: 0,
      prices: [
        {
          pricedOn: '2025-12-30',
          state: 'Karnataka',
          district: 'Davangere',
          market: 'Davangere APMC',
          variety: 'Yellow',
          grade: 'Local',
          minPaisePerQuintal: 189_000,
          maxPaisePerQuintal: 210_050,
          modalPaisePerQuintal: 200_025,
          minPaisePerKg: 1_890,
          maxPaisePerKg: 2_101,
          modalPaisePerKg: 2_000,
          arrivalGrams: 242_800_000,
        },
      ],
    })
  })

  it.each([
    ['1890.0,2100.5', '2200.0,2100.5', 'min_rs_q', 'The lowest price is above the highest.'],
    ['2000.25', '1883.0', 'modal_rs_q', 'The usual price is below the lowest.'],
    ['2000.25', '2150', 'modal_rs_q', 'The usual price is above the highest.'],
    ['2000.25', 'abc', 'modal_rs_q', 'rupees a quintal'],
    ['1890.0', '0', 'min_rs_q', 'above 0'],
    ['1890.0', '-5', 'min_rs_q', 'rupees a quintal'],
    ['242.8', '', 'arrival_tonnes', 'tonnes'],
    ['2025-12-30', '2025-02-30', 'date', 'YYYY-MM-DD'],
    ['2025-12-30', '30/12/2025', 'date', 'YYYY-MM-DD'],
    ['Davangere APMC', '', 'market', 'missing'],
  ])('%s written as %s is explained', (right, wrong, column, words) => {
    const { prices, faults } = read(davangere.replace(right, wrong))
    expect(prices).toEqual([])
    expect(faults).toMatchObject([{ rowNumber: 2, column }])
    expect(faults[0]?.message).toContain(words)
  })

  it('keeps the good rows beside bad ones, and a repeated row once', () => {
    const file = read(
      davangere,
      davangere,
      davangere.replace('2000.25', '1950'),
      '',
      davangere.replace('12-30', '12-31'),
    )
    expect(file.prices).toHaveLength(2)
    expect(file.repeatCount).toBe(1)
    expect(file.faults).toMatchObject([{ rowNumber: 4, column: null }])
  })

  it('says which column is missing', () => {
    expect(readMandiFile([['date', 'state']])).toMatchObject({
      ok: false,
      refusal: { reason: 'mandi-file.columns-missing' },
    })
    expect(readMandiFile([])).toMatchObject({ ok: false })
  })
})
