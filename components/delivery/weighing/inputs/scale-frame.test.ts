import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrame } from './scale-frame'
import { scaleLines } from './scale-lines'

describe('frames of real indicators', () => {
  it.each([
    ['ST,GS,+  62.50kg', 62_500, true],
    ['ST,GS,+0062.50 kg', 62_500, true],
    ['US,GS,+  62.48kg', 62_480, false],
    ['ST,NT,-   0.10kg', -100, true],
    ['ST,+00062.5  kg', 62_500, true],
    ['ST,GS, 62500 g', 62_500, true],
    ['S S     62.50 kg', 62_500, true],
    ['S D     62.48 kg', 62_480, false],
    ['SI      62.50 kg', 62_500, null],
    ['+0062.5 kg', 62_500, null],
    ['-0000.5 kg', -500, null],
    ['  62.50 kg ?', 62_500, false],
    ['  62.50 kg   G', 62_500, null],
    ['00062.5', 62_500, null],
    ['wn00062.5kg', 62_500, null],
    ['ww0001.25t', 1_250_000, null],
    ['-0.0 kg', 0, null],
  ])('%j is %d g', (line, grams, isStable) =>
    expect(readFrame(line)).toEqual({ kind: 'weight', grams, isStable, raw: line.trim() }),
  )

  it.each(['OL,GS,+999999 kg', 'OL', 'S +', 'S -', '-OL-', '------', 'Err 4', 'HHHHHH'])('%j is an overload', (line) =>
    expect(readFrame(line)?.kind).toBe('overload'),
  )

  it.each(['ST,GS,+ 137.8lb', '+0137.8 lb'])('%j has a unit that is not ours', (line) =>
    expect(readFrame(line)).toMatchObject({ kind: 'foreign-unit', unit: 'lb' }),
  )

  it.each([
    '',
    'ST,TR,+  1.20kg',
    'ST,GS,+  6 2.50kg',
    'ST,GS,kg',
    '62.5.0 kg',
    'HELLO',
    '62,5 kg',
    'ST,GS,+62.50kg ST',
  ])('%j is nothing', (line) => expect(readFrame(line)).toBeNull())

  it('any weight in any dialect comes back to the gram', () =>
    fc.assert(
      fc.property(fc.integer({ min: -9_999_99, max: 9_999_99 }), (hundredths) => {
        const kilos = (Math.abs(hundredths) / 100).toFixed(2)
        const sign = hundredths < 0 ? '-' : '+'
        const grams = hundredths === 0 ? 0 : hundredths * 10
        for (const line of [`ST,GS,${sign}${kilos.padStart(8)}kg`, `${sign}${kilos.padStart(7, '0')} kg`])
          expect(readFrame(line)).toMatchObject({ kind: 'weight', grams })
      }),
    ))
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('frames out of a stream', () => {
  it('how the bytes were split on the way does not matter', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('\r\n', '\r', '\n', '\u0003'),
        (weights, cuts, end) => {
          const sent = weights.map((weight) => `ST,GS,+${(weight / 100).toFixed(2).padStart(8)}kg`)
          const bytes = bytesOf(`half of one kg${end}${sent.join(end)}${end}`)
          const feed = scaleLines()
          const got: string[] = []
          let at = 0
          for (let i = 0; at < bytes.length; i++) {
            const next = at + cuts[i % cuts.length]!
            got.push(...feed(bytes.subarray(at, next)))
            at = next
          }
          expect(got).toEqual(sent)
        },
      ),
    ))

  it('half a frame at the start is no weight', () =>
    expect(scaleLines()(bytesOf('2.50kg\r\nST,GS,+  62.50kg\r\n'))).toEqual(['ST,GS,+  62.50kg']))

  it('a frame between STX and ETX is whole from its first byte', () =>
    expect(scaleLines()(bytesOf('\u0002+0062.5\u0003'))).toEqual(['+0062.5']))

  it('noise spoils the frame it hits and no other, and never makes a weight that was not sent', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => bytes.map((byte) => byte | 0x80)),
        fc.integer({ min: 0, max: 16 }),
        (noise, position) => {
          const frame = bytesOf('ST,GS,+  62.50kg')
          const hit = [...frame.subarray(0, position), ...noise, ...frame.subarray(position)]
          const feed = scaleLines()
          feed(bytesOf('\r\n'))
          const lines = feed(new Uint8Array([...hit, 13, 10, ...frame, 13, 10]))
          expect(lines).toEqual(['ST,GS,+  62.50kg'])
        },
      ),
    ))

  it('a flood without an end is dropped, and the next frame is read', () => {
    const feed = scaleLines()
    feed(bytesOf('\r\n'))
    expect(feed(bytesOf('9'.repeat(10_000)))).toEqual([])
    expect(feed(bytesOf('\r\n+0062.5 kg\r\n'))).toEqual(['+0062.5 kg'])
  })

  it('random bytes never throw', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const line of scaleLines()(bytes)) readFrame(line)
      }),
    ))
})
