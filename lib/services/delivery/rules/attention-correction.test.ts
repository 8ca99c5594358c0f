import { describe, expect, test } from 'vitest'
import { correctableFields, correctedInput } from './attention-correction'

const bags = [
  { number: 1, weightGrams: 62_500 },
  { number: 2, weightGrams: 1_061_000 },
]

describe('parked work is put right by hand', () => {
  test.each([
    ['delivery.record-bags', { bags }, ['62.5 1061.0']],
    ['delivery.set-moisture', { moistureBp: 1450 }, ['14.5']],
    ['payment.record-advance', { amountPaise: 150_000, reason: 'seeds' }, ['1,500.00', 'seeds']],
    ['farmer.add', { name: 'Asha', village: 'Kumsi' }, ['Asha', 'Kumsi']],
    ['trip.submit', { tripId: 'x' }, []],
    ['delivery.record-bags', null, []],
  ])('%s offers what came', (operation, input, texts) => {
    expect(correctableFields(operation, input).map((field) => field.text)).toEqual(texts)
  })

  test('only what was changed is part of the correction', () => {
    const input = { bags, deliveryId: 'd' }
    expect(correctedInput('delivery.record-bags', input, { bags: '62.5 1061.0' }).changed).toEqual({})
    expect(correctedInput('delivery.record-bags', input, { bags: ' 62.5\n61 ' })).toEqual({
      changed: { bags: [bags[0], { number: 2, weightGrams: 61_000 }] },
      faults: [],
    })
    expect(correctedInput('payment.record-advance', { amountPaise: 100 }, { amount: '2,000' }).changed).toEqual({
      amountPaise: 200_000,
    })
  })

  test.each([
    ['delivery.record-bags', { bags }, { bags: '62.5' }, 'There are 2 bags; 1 weights are written.'],
    ['delivery.record-bags', { bags }, { bags: '62.5 heavy' }, '“heavy” is no weight. A weight is written like 62.5.'],
    ['delivery.set-moisture', { moistureBp: 1450 }, { moisture: 'wet' }, 'Moisture is written like 14.5.'],
    ['farmer.add', { name: 'Asha' }, { name: ' ' }, 'Name is missing.'],
  ])('%s says what is wrong', (operation, input, typed, message) => {
    expect(correctedInput(operation, input, typed).faults.map((fault) => fault.message)).toEqual([message])
  })
})
