'use client'

import { useState } from 'react'
import { goTo } from '@/components/shell/field-path'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { newId } from '@/lib/kernel/ids'
import type { FarmerRow } from '@/lib/offline/field-view'
import type { TripView } from '@/lib/services/delivery/view'
import { FarmerLines } from './farmer-lines'
import { FarmerSearch } from './farmer-search'
import { QuickAddFarmer } from './quick-add-farmer'
import { useRecord } from './use-record'

type AddToTripProps = {
  trip: TripView
  moistureFirst: boolean
  /** Farmers who are on the trip already, with their delivery. */
  onTrip: Record<string, string>
}

/** Chooses a farmer for the trip, or adds a new one, and goes straight on to the moisture or the scale. */
export function AddToTrip({ trip, moistureFirst, onTrip }: AddToTripProps) {
  const [newName, setNewName] = useState<string | null>(null)
  const open = useRecord('delivery.open', ({ id }) =>
    goTo(`/field/trips/${trip.id}/${moistureFirst ? 'moisture' : 'weigh'}/${id}`),
  )

  function choose({ id: farmerId, code, name, village }: FarmerRow) {
    const known = onTrip[farmerId]
    if (known) return goTo(`/field/trips/${trip.id}/weigh/${known}`)
    const about = { farmer: { code, name, village }, place: trip.location }
    return void open.run({ id: newId(), tripId: trip.id, farmerId }, about)
  }

  return (
    <div className="flex flex-col gap-5">
      {open.problem ? <ErrorNote problem={open.problem} /> : null}
      <FarmerSearch
        onCard={choose}
        empty={(typed) => <p className="text-ink-2">Nobody found for “{typed}”. Add a new farmer below.</p>}
      >
        {(farmer) => (
          <button
            type="button"
            className="flex min-h-12 w-full items-center justify-between gap-3 text-left after:absolute after:inset-0"
            aria-disabled={open.pending || undefined}
            onClick={() => choose(farmer)}
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
          <QuickAddFarmer startName={newName} submitLabel="Add and go on" onAdded={choose} onKnown={choose} />
        </section>
      )}
    </div>
  )
}
