'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { newId } from '@/lib/kernel/ids'
import { phone } from '@/lib/offline/phone'
import { newPhoto, photoShelf } from '@/lib/offline/photo-shelf'
import { keepPhoto } from './photos/keep-photo'
import { SignaturePad } from './photos/signature-pad'
import { TakePhoto } from './photos/take-photo'

/** The farmer signs for an advance on the glass, or the signed paper is photographed; both without a network. */
export default function SignReceipt({ advanceId }: { advanceId: string }) {
  const [open, setOpen] = useState(false)
  const [isSigned, setSigned] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const database = phone().database()
    if (database)
      void photoShelf(database)
        .ofPaper(advanceId)
        .then((found) => setSigned(found.length > 0), noShelf)
  }, [advanceId])

  async function keep(picture: Blob) {
    try {
      await keepPhoto(await newPhoto({ id: newId(), kind: 'signature', paperId: advanceId, blob: picture }))
      setSigned(true)
      setOpen(false)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The signature could not be kept. Try again.')
    }
  }

  if (!open)
    return (
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Button className="min-h-12" onClick={() => setOpen(true)}>
          {isSigned ? 'Sign again…' : 'Let the farmer sign…'}
        </Button>
        {isSigned ? <span className="text-go">Signed</span> : null}
      </p>
    )
  return (
    <div className="mt-2 flex flex-col gap-3">
      <SignaturePad
        label="The farmer signs here"
        clearLabel="Clear"
        doneLabel="Signed"
        onSigned={(picture) => void keep(picture)}
      />
      <TakePhoto
        kind="receipt"
        label="Photo of the signed paper"
        paperId={advanceId}
        keep={keepPhoto}
        onTaken={() => setSigned(true)}
      />
      {problem ? (
        <p role="alert" className="text-loss">
          {problem}
        </p>
      ) : null}
      <Button className="min-h-12 self-start" onClick={() => setOpen(false)}>
        Close
      </Button>
    </div>
  )
}

/** A shelf that cannot be read says nothing about what is on it. */
const noShelf = () => undefined
