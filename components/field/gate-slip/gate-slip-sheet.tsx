'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useStored } from '@/components/ui/use-stored'
import { type SlipLanguage, slipLanguages } from '@/lib/reporting/papers/slip-data'
import { ConfirmSlip, type FarmerYes } from './confirm-slip'
import { type GateConfirmation, GateSlip } from './gate-slip'
import { gateSlipText } from './gate-slip-lines'
import type { GateSlipData } from './gate-slip-sums'
import { gateWords, languageNames } from './gate-words'

type GateSlipSheetProps = {
  data: GateSlipData
  /** What the farmer has confirmed, and still stands. */
  confirmation: GateConfirmation | null
  /** Keeps the farmer's yes on the phone; resolves when it is on disk, throws with a sentence when it is not. */
  onYes: (yes: FarmerYes) => Promise<void>
}

/** The slip to show across the counter: chosen language, confirmation, sharing and printing. No network is needed. */
export function GateSlipSheet({ data, confirmation, onYes }: GateSlipSheetProps) {
  const [language, setLanguage] = useStored<SlipLanguage>('field.slip-language', 'en')
  const [problem, setProblem] = useState<string | null>(null)
  const [shared, setShared] = useState('')
  const words = gateWords[language]

  async function confirm(yes: FarmerYes) {
    try {
      await onYes(yes)
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This could not be saved. Try again.')
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <Languages language={language} onChoose={setLanguage} />
      <GateSlip data={data} language={language} confirmation={confirmation} />
      {problem ? (
        <p role="alert" className="text-loss">
          {problem}
        </p>
      ) : null}
      {confirmation ? null : <ConfirmSlip language={language} onYes={(yes) => void confirm(yes)} />}
      <p className="flex flex-wrap gap-2">
        <Button className="min-h-12" onClick={() => void share(gateSlipText(data, language)).then(setShared)}>
          {words.share}
        </Button>
        <Button className="min-h-12" onClick={() => window.print()}>
          {words.print}
        </Button>
      </p>
      <p role="status" className="text-ink-2">
        {shared}
      </p>
    </div>
  )
}

function Languages({ language, onChoose }: { language: SlipLanguage; onChoose: (language: SlipLanguage) => void }) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Language of the slip</legend>
      {slipLanguages.map((one) => (
        <label
          key={one}
          lang={one}
          className="flex min-h-12 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-sheet px-3 has-checked:border-crop has-checked:bg-crop-soft"
        >
          <input
            type="radio"
            name="slip-language"
            className="accent-crop"
            checked={one === language}
            onChange={() => onChoose(one)}
          />
          {languageNames[one]}
        </label>
      ))}
    </fieldset>
  )
}

/** The phone's own way to send a text; where there is none, it is put on the clipboard. Gives words about what happened. */
async function share(text: string): Promise<string> {
  try {
    if (navigator.share) await navigator.share({ text })
    else {
      await navigator.clipboard.writeText(text)
      return 'Copied. Paste it into a message to the farmer.'
    }
    return ''
  } catch (error) {
    const isClosed = error instanceof DOMException && error.name === 'AbortError'
    return isClosed ? '' : 'This phone could not share it. Show or print the slip instead.'
  }
}
