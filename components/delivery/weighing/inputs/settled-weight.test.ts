import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrame, type ScaleFrame } from './scale-frame'
import { type Settling, settle, unsettled } from './settled-weight'

/** Runs frames through; gives what was taken, and what the scale showed last. */
function run(frames: ScaleFrame[], from: Settling = unsettled) {
  let settling = from
  const taken: number[] = []
  const states: string[] = []
  for (const frame of frames) {
    const next = settle(settling, frame)
    settling = next.settling
    states.push(next.shown.state)
    if (next.taken) taken.push(next.taken.weightGrams)
  }
  return { taken, states, settling }
}
const kg = (kilos: number, isStable: boolean | null = null): ScaleFrame => ({
  kind: 'weight',
  grams: Math.round(kilos * 1000),
  isStable,
  raw: `${kilos}`,
})
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const empty = kg(0)

describe('a bag is taken once it stands still', () => {
  it('five equal frames where the indicator does not say', () => {
    expect(run([empty, ...times(4, kg(62.5))]).taken).toEqual([])
    expect(run([empty, ...times(5, kg(62.5))]).taken).toEqual([62_500])
  })

  it('two frames that the indicator calls stable; one alone may be torn', () => {
    expect(run([empty, kg(62.5, true)]).taken).toEqual([])
    expect(run([empty, kg(62.5, true), kg(62.5, true)]).taken).toEqual([62_500])
    expect(run([empty, kg(6.25, true), kg(62.5, true), kg(62.5, true)]).taken).toEqual([62_500])
  })

  it('never while the indicator says it moves', () =>
    expect(run([empty, ...times(50, kg(62.5, false))]).taken).toEqual([]))

  it('a swinging reading settles late', () =>
    expect(run([empty, kg(40), kg(70), kg(60), kg(63), kg(62.4), ...times(5, kg(62.5))]).taken).toEqual([62_500]))

  it('the weight is rounded to the step, the frame stays as it was', () => {
    const frame = readFrame('ST,GS,+  62.46kg')!
    const { settling } = run([empty, frame])
    expect(settle(settling, frame).taken).toEqual({ weightGrams: 62_500, evidence: 'ST,GS,+  62.46kg' })
  })
})

describe('one bag counts once', () => {
  it('what lies on the scale from the start is not taken until the scale was empty', () => {
    expect(run(times(20, kg(62.5)))).toMatchObject({ taken: [], states: times(20, 'wants-empty') })
    expect(run([...times(20, kg(62.5)), empty, ...times(5, kg(61))]).taken).toEqual([61_000])
  })

  it('a bag that stays is not taken again, whatever is put on it', () =>
    expect(run([empty, ...times(30, kg(62.5)), ...times(30, kg(125))]).taken).toEqual([62_500]))

  it('an overload in between does not arm the scale', () =>
    expect(run([empty, ...times(5, kg(62.5)), { kind: 'overload', raw: 'OL' }, ...times(9, kg(62.5))]).taken).toEqual([
      62_500,
    ]))

  it('a negative reading is an empty scale', () =>
    expect(run([kg(-1.2), ...times(5, kg(62.5))]).taken).toEqual([62_500]))

  it('as many bags are taken as were put on one after the other', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 1_000 }), { maxLength: 20 }), (tenths) => {
        const frames = tenths.flatMap((tenth) => [
          ...times(3, empty),
          kg(tenth / 25),
          kg(tenth / 12, false),
          ...times(12, kg(tenth / 10)),
        ])
        expect(run(frames).taken).toEqual(tenths.map((tenth) => tenth * 100))
      }),
    ))
})
