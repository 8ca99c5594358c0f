import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandFor, choosePrice, type PriceWishes } from './price'

const priceList = {
  id: 'list-1',
  effectiveFrom: '2026-11-01',
  bands: [
    { maxMoistureBp: 1_400, pricePaisePerKg: 2_200 },
    { maxMoistureBp: 1_600, pricePaisePerKg: 2_150 },
    { maxMoistureBp: 2_000, pricePaisePerKg: 2_000 },
  ],
}
const everything: PriceWishes = {
  override: { pricePaisePerKg: 2_500, reason: 'seed quality' },
  farmerPricePaisePerKg: 2_400,
  tripPricePaisePerKg: 2_300,
  priceList,
  moistureBp: 1_450,
  organizationPricePaisePerKg: 1_900,
}

describe('where a price comes from', () => {
  it.each([
    [everything, 2_500, 'override'],
    [{ ...everything, override: null }, 2_400, 'farmer'],
    [{ ...everything, override: null, farmerPricePaisePerKg: null }, 2_300, 'trip'],
    [{ priceList, moistureBp: 1_450, organizationPricePaisePerKg: 1_900 }, 2_150, 'band'],
    [{ priceList, moistureBp: 2_100, organizationPricePaisePerKg: 1_900 }, 1_900, 'organization'],
    [{ priceList, moistureBp: null, organizationPricePaisePerKg: 1_900 }, 1_900, 'organization'],
  ])('case %#', (wishes, price, kind) => {
    expect(choosePrice(wishes)).toMatchObject({ ok: true, value: { pricePaisePerKg: price, source: { kind } } })
  })

  it('names the band and its list', () => {
    expect(bandFor(priceList, 1_401)).toEqual({
      pricePaisePerKg: 2_150,
      source: {
        kind: 'band',
        priceListId: 'list-1',
        effectiveFrom: '2026-11-01',
        minMoistureBp: 1_400,
        maxMoistureBp: 1_600,
      },
    })
    expect(bandFor(priceList, 1_400)?.source).toMatchObject({ minMoistureBp: null, maxMoistureBp: 1_400 })
    expect(bandFor(priceList, 2_001)).toBeNull()
  })

  it.each([
    [{}, 'price.not-found'],
    [{ override: { pricePaisePerKg: 2_500, reason: ' ' } }, 'price.reason-missing'],
    [{ override: { pricePaisePerKg: 99, reason: 'gift' } }, 'price.out-of-range'],
    [{ override: { pricePaisePerKg: 100_001, reason: 'gold' } }, 'price.out-of-range'],
    [{ override: { pricePaisePerKg: 21.5, reason: 'rupees' } }, 'price.out-of-range'],
  ])('%j → %s', (wishes, reason) => {
    expect(choosePrice(wishes)).toMatchObject({ ok: false, refusal: { reason } })
  })

  it('every moisture falls into exactly the lowest band that reaches it, in whatever order bands are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 800, max: 2_000 }),
        fc.shuffledSubarray(priceList.bands, { minLength: 3 }),
        (bp, bands) => {
          const expected = bp <= 1_400 ? 2_200 : bp <= 1_600 ? 2_150 : 2_000
          expect(bandFor({ ...priceList, bands }, bp)?.pricePaisePerKg).toBe(expected)
        },
      ),
    )
  })
})
