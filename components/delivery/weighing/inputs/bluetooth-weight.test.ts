import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNewMeasurement, readWeightMeasurement } from './bluetooth-weight'

const view = (...bytes: number[]) => new DataView(new Uint8Array(bytes).buffer)
const le = (steps: number) => [steps & 0xff, steps >> 8]

describe('a weight measurement of the Bluetooth profile', () => {
  it.each<[string, DataView, number, string | null]>([
    ['kilograms in steps of 5 g', view(0b0000, ...le(12_500)), 62_500, null],
    ['pounds in hundredths', view(0b0001, ...le(13_779)), 62_500, null],
    ['with the time', view(0b0010, ...le(12_500), 0xea, 0x07, 11, 23, 9, 5, 7), 62_500, '2026-11-23T09:05:07'],
    ['with a clock that was never set', view(0b0010, ...le(12_500), 0, 0, 0, 0, 0, 0, 0), 62_500, null],
    ['with user and body mass', view(0b1100, ...le(12_500), 1, 0xe6, 0, 0x40, 6), 62_500, null],
    ['nothing on it', view(0, 0, 0), 0, null],
  ])('%s', (_name, data, grams, at) => expect(readWeightMeasurement(data)).toMatchObject({ grams, at }))

  it.each([
    ['empty', view()],
    ['cut in the weight', view(0, 1)],
    ['cut in the time', view(0b0010, ...le(12_500), 0xea, 0x07)],
    ['unsuccessful', view(0, 0xff, 0xff)],
  ])('%s is none', (_name, data) => expect(readWeightMeasurement(data)).toBeNull())

  it('the bytes are kept as evidence', () =>
    expect(readWeightMeasurement(view(0, ...le(12_500)))?.raw).toBe('2A9D 00d430'))

  it('a view into a larger buffer is read at its place', () => {
    const buffer = new Uint8Array([9, 9, 0, ...le(12_500), 9]).buffer
    expect(readWeightMeasurement(new DataView(buffer, 2, 3))).toMatchObject({ grams: 62_500, raw: '2A9D 00d430' })
  })

  it('any bytes at all are read or refused, never thrown', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const read = readWeightMeasurement(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
        if (read) expect(Number.isSafeInteger(read.grams) && read.grams >= 0).toBe(true)
      }),
    ))
})

describe('one bag is heard once', () => {
  const plain = '2A9D 00d430'
  const timed = '2A9D 02d430ea070b17090507'
  it.each([
    ['the first', null, plain, 0, true],
    ['a repetition at once', { raw: plain, atMs: 0 }, plain, 900, false],
    ['the next bag of the same weight', { raw: plain, atMs: 0 }, plain, 5_000, true],
    ['a late repetition with the same time of the scale', { raw: timed, atMs: 0 }, timed, 60_000, false],
  ])('%s', (_name, last, raw, at, isNew) => expect(isNewMeasurement(last, raw, at)).toBe(isNew))
})
