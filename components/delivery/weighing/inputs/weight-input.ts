/** A weight that came in otherwise than by the thumb, or by it. Grams; `evidence` is what the device said, letter by letter. */
export type GivenWeight = {
  weightGrams: number
  source: 'keypad' | 'serial' | 'bluetooth' | 'voice'
  evidence?: string
}
export type OnWeight = (given: GivenWeight) => void

/** What a scale shows just now, for the eye. `wants-empty`: a bag was taken, the next counts once the scale was empty. */
export type ScaleState = 'quiet' | 'wants-empty' | 'ready' | 'settling' | 'taken' | 'overload'
export type ScaleShown = { state: ScaleState; grams: number | null }

/** A running connection. `stop` gives the device back; `ended` resolves with a sentence when it was lost. */
export type Connection = { name: string; stop: () => Promise<void>; ended: Promise<string> }
