import type { Recognition, SpeechResultEvent } from './device-ports'
import { ending } from './ending'
import { spokenGrams } from './spoken-weight'
import type { Connection, OnWeight } from './weight-input'

export type VoiceLanguage = 'en-IN' | 'hi-IN'
type Wiring = {
  language: VoiceLanguage
  onWeight: OnWeight
  /** What was understood as text, and whether a weight was in it. */
  onHeard: (text: string, isWeight: boolean) => void
}
/** Errors after which listening again cannot help. */
const FINAL: Record<string, string> = {
  'not-allowed': 'The microphone is not allowed. Allow it in the browser’s settings for this page.',
  'service-not-allowed': 'The microphone is not allowed. Allow it in the browser’s settings for this page.',
  'audio-capture': 'No microphone was found.',
  'language-not-supported': 'This browser does not understand this language.',
  network: 'Speech needs a network in this browser, and there is none. Type the weights.',
}

/** Listens until it is stopped; the first of the recognizer's guesses that is a weight counts. */
export function listenForWeights(
  Recognizer: new () => Recognition,
  { language, onWeight, onHeard }: Wiring,
): Connection {
  const recognizer = new Recognizer()
  Object.assign(recognizer, { lang: language, continuous: true, interimResults: false, maxAlternatives: 5 })
  const { ended, end } = ending()
  let isOver = false
  const over = (sentence: string) => {
    isOver = true
    end(sentence)
  }
  recognizer.addEventListener('result', (event) => {
    const { results, resultIndex } = event as SpeechResultEvent
    for (const result of Array.from(results).slice(resultIndex)) if (result.isFinal) hear(result)
  })
  function hear(guesses: ArrayLike<{ readonly transcript: string }>) {
    const texts = Array.from(guesses, (guess) => guess.transcript.trim())
    const grams = texts.map(spokenGrams)
    const at = grams.findIndex((one) => one !== null)
    onHeard(texts[Math.max(0, at)] ?? '', at >= 0)
    const weightGrams = grams[at]
    if (typeof weightGrams === 'number') onWeight({ weightGrams, source: 'voice' })
  }
  recognizer.addEventListener('error', (event) => {
    const sentence = FINAL[(event as Event & { error?: string }).error ?? '']
    if (sentence) over(sentence)
  })
  // Browsers stop listening after a pause by themselves.
  recognizer.addEventListener('end', () => {
    if (!isOver) recognizer.start()
  })
  recognizer.start()
  const stop = async () => {
    over('Not listening any more.')
    recognizer.abort()
  }
  return { name: language === 'hi-IN' ? 'हिन्दी' : 'English', stop, ended }
}
