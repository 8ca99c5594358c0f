'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { SignaturePad } from '../photos/signature-pad'
import { gateWords } from './gate-words'
import { pinProof } from './pin-proof'

/** How the farmer said yes. The picture of a signature is kept like a photo; of a PIN only a proof is. */
export type FarmerYes = { how: 'signature'; picture: Blob } | { how: 'pin'; proof: string }

/** The farmer looks, and signs on the glass, or types a PIN where signing is not the custom. */
export function ConfirmSlip({ language, onYes }: { language: SlipLanguage; onYes: (yes: FarmerYes) => void }) {
  const [isPin, setPin] = useState(false)
  const words = gateWords[language]
  return (
    <section lang={language} className="flex flex-col gap-3">
      <h2 className="text-[20px]">{words.question}</h2>
      {isPin ? (
        <PinForm language={language} onProof={(proof) => onYes({ how: 'pin', proof })} />
      ) : (
        <div>
          <p className="mb-1 text-ink-2">{words.sign}</p>
          <SignaturePad
            label={words.sign}
            clearLabel={words.clear}
            doneLabel={words.confirm}
            onSigned={(picture) => onYes({ how: 'signature', picture })}
          />
        </div>
      )}
      <Button variant="quiet" className="min-h-12 self-start" onClick={() => setPin(!isPin)}>
        {isPin ? words.withSignature : words.withPin}
      </Button>
    </section>
  )
}

function PinForm({ language, onProof }: { language: SlipLanguage; onProof: (proof: string) => void }) {
  const [pin, setPin] = useState('')
  const [isWorking, setWorking] = useState(false)
  const words = gateWords[language]
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!/^\d{4}$/.test(pin) || isWorking) return
        setWorking(true)
        void pinProof(pin).then(onProof)
      }}
    >
      <label htmlFor="farmer-pin" className="text-ink-2">
        {words.pinHint}
      </label>
      <TextInput
        id="farmer-pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
        className="min-h-14 max-w-40 text-center text-[24px] tracking-[0.4em]"
      />
      <Button
        type="submit"
        variant="primary"
        className="min-h-12 self-start"
        disabled={pin.length < 4}
        pending={isWorking}
      >
        {words.confirm}
      </Button>
    </form>
  )
}
