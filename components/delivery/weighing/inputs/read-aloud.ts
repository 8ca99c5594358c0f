import { formatKg } from '@/lib/kernel/weight'
import type { VoiceLanguage } from './voice'

/** Says a saved bag: its number, a breath, the weight. What was still being said is dropped: the newest bag counts. */
export function readAloud(
  bag: { number: number; weightGrams: number },
  ten: Ten | null,
  language: VoiceLanguage,
): void {
  const words = new SpeechSynthesisUtterance(spoken(bag, ten))
  words.lang = language
  words.rate = 1.1
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

/** The ten bags that this one fills, to compare with the paper. Grams. */
export type Ten = { fromNumber: number; toNumber: number; grams: number }

/** Figures only: the browser's voice says them in its own language. */
export const spoken = (bag: { number: number; weightGrams: number }, ten: Ten | null): string =>
  `${bag.number}. ${formatKg(bag.weightGrams)}.${ten ? ` ${ten.fromNumber} – ${ten.toNumber}: ${formatKg(ten.grams)}.` : ''}`
