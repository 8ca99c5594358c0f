'use client'

import { lazy, Suspense, useState } from 'react'
import { useFarmers } from '@/components/field/use-farmers'
import { Button } from '@/components/ui/button'
import type { FarmerRow } from '@/lib/offline/field-view'

const CardScanner = lazy(() => import('./card-scanner').then((all) => ({ default: all.CardScanner })))

/** The farmer's card instead of the name: the camera is opened when it is wanted and closed when it has found somebody. */
export function FindByCard({ onFound }: { onFound: (farmer: FarmerRow) => void }) {
  const [isOpen, setOpen] = useState(false)
  const farmers = useFarmers()

  function find(cardToken: string): string | null {
    const farmer = farmers?.find((one) => one.cardToken === cardToken)
    if (!farmer) return 'This card is not known on this phone. Sync first, or look for the name.'
    setOpen(false)
    onFound(farmer)
    return null
  }

  return (
    <>
      <Button className="min-h-14" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close the camera' : 'Scan the farmer’s card'}
      </Button>
      {isOpen ? (
        <Suspense fallback={<p role="status">Opening the camera…</p>}>
          <CardScanner onToken={find} />
        </Suspense>
      ) : null}
    </>
  )
}
