import type { ScaleFrame } from './scale-frame'
import type { ScaleShown } from './weight-input'

/** All in grams. Below `emptyBelowGrams` the scale counts as empty; a bag is rounded to `stepGrams`. */
export type SettleRules = {
  emptyBelowGrams: number
  stepGrams: number
  toleranceGrams: number
  /** So many frames in a row that the indicator itself calls stable. */
  stableFrames: number
  /** So many frames within the tolerance where the indicator does not say. */
  equalFrames: number
}
export const usualSettleRules: SettleRules = {
  emptyBelowGrams: 3_000,
  stepGrams: 100,
  toleranceGrams: 50,
  stableFrames: 2,
  equalFrames: 5,
}

/** Grams read lately, newest last, and whether the scale was empty since the last bag. */
export type Settling = { recent: readonly number[]; isArmed: boolean; isTaken: boolean }
/** A scale that was not yet seen empty may still carry a bag that somebody typed: it has to be emptied once. */
export const unsettled: Settling = { recent: [], isArmed: false, isTaken: false }

export type Settled = { settling: Settling; shown: ScaleShown; taken: { weightGrams: number; evidence: string } | null }

/**
 * One frame further. A bag is taken once: when the reading stands still, and only if the scale was empty before.
 * The weight is the last frame, rounded half up to the step; that frame is the evidence.
 */
export function settle(before: Settling, frame: ScaleFrame, rules: SettleRules = usualSettleRules): Settled {
  if (frame.kind !== 'weight')
    return { settling: { ...before, recent: [] }, shown: { state: 'overload', grams: null }, taken: null }
  const { grams, isStable, raw } = frame
  if (grams < rules.emptyBelowGrams)
    return { settling: { recent: [], isArmed: true, isTaken: false }, shown: { state: 'ready', grams }, taken: null }
  if (!before.isArmed)
    return { settling: before, shown: { state: before.isTaken ? 'taken' : 'wants-empty', grams }, taken: null }

  const wanted = isStable === null ? rules.equalFrames : rules.stableFrames
  const near = isStable === false ? [] : nearTo(grams, before.recent, rules.toleranceGrams)
  const recent = isStable === false ? [] : [...near, grams].slice(-rules.equalFrames)
  if (recent.length < wanted)
    return { settling: { ...before, recent }, shown: { state: 'settling', grams }, taken: null }
  const weightGrams = Math.round(grams / rules.stepGrams) * rules.stepGrams
  return {
    settling: { recent: [], isArmed: false, isTaken: true },
    shown: { state: 'taken', grams: weightGrams },
    taken: { weightGrams, evidence: raw },
  }
}

/** The readings at the end of the list that agree with this one and with each other. */
function nearTo(grams: number, recent: readonly number[], tolerance: number): number[] {
  const from = recent.findLastIndex((other) => Math.abs(other - grams) > tolerance)
  return recent.slice(from + 1)
}
