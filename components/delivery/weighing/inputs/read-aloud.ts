import { formatKg } from '@/lib/kernel/weight'
import type { VoiceLanguage } from './voice'

/** Says a saved bag: its number, a breath, the weight. What was still being said is dropped: the newest bag counts. */
export function readAloud(bag: { number: number; weightGrams: number }, language: VoiceLanguage): void {
  const words = new SpeechSynthesisUtterance(`${bag.number}. ${formatKg(bag.weightGrams)}`)
  words.lang = language
  words.rate = 1.1
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}
