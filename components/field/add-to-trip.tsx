'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { newId } from '@/lib/kernel/ids'
import { openDeliveryAction } from '@/lib/services/delivery/actions'
import { FarmerLines } from './farmer-lines'
import { FarmerSearch } from './farmer-search'
import { QuickAddFarmer } from './quick-add-farmer'
import { useDeed } from './use-deed'

type AddToTripProps = {
  tripId: string
  moistureFirst: boolean
  /** Farmers who are on the trip already, with their delivery. */
  onTrip: Record<string, string>
}

/** Chooses a farmer for the trip, or adds a new one, and goes straight on to the moisture or the scale. */
export function AddToTrip({ tripId, moistureFirst, onTrip }: AddToTripProps) {
  const router = useRouter()
  const [newName, setNewName] = useState<string | null>(null)
  const ids = useRef(new Map<string, string>())
  const open = useDeed(openDeliveryAction, (delivery) =>
    router.push(`/field/trips/${tripId}/${moistureFirst ? 'moisture' : 'weigh'}/${delivery.id}`),
  )

  function choose(farmerId: string) {
    const known = onTrip[farmerId]
    if (known) return router.push(`/field/trips/${tripId}/weigh/${known}`)
    if (!ids.current.has(farmerId)) ids.current.set(farmerId, newId())
    return void open.run({ id: ids.current.get(farmerId), tripId, farmerId })
  }

  return (
    <div className="flex flex-col gap-5">
      {open.problem ? <ErrorNote problem={open.problem} /> : null}
      <FarmerSearch
        empty={(typed) => <p className="text-ink-2">Nobody found for “{typed}”. Add a new farmer below.</p>}
      >
        {(farmer) => (
          <button
            type="button"
            className="flex min-h-12 w-full items-center justify-between gap-3 text-left after:absolute after:inset-0"
            aria-disabled={open.pending || undefined}
            onClick={() => choose(farmer.id)}
          >
            <FarmerLines farmer={farmer} />
            <span className="shrink-0 font-medium text-crop">{onTrip[farmer.id] ? 'Go on' : 'Add'}</span>
          </button>
        )}
      </FarmerSearch>
      {newName === null ? (
        <Button size="large" onClick={() => setNewName('')}>
          New farmer
        </Button>
      ) : (
        <section aria-labelledby="new-farmer" className="rounded-md border border-line bg-sheet p-4">
          <h2 id="new-farmer" className="mb-3">
            New farmer
          </h2>
          <QuickAddFarmer
            startName={newName}
            submitLabel="Add and go on"
            onAdded={(farmer) => choose(farmer.id)}
            onKnown={choose}
          />
        </section>
      )}
    </div>
  )
}
