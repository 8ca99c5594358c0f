'use client'

import { mayAddBags } from '@/components/field/trip-words'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { formatDay } from '@/lib/kernel/time'
import { usePhone } from '@/lib/offline/use-phone'
import { decide, notYet } from './decide'
import { decided, type Parked } from './parked'

/** Puts refused work on another of my trips that still takes bags. */
export function MoveWork({ works }: { works: readonly Parked[] }) {
  const { view } = usePhone()
  const tripId = works[0]?.tripId
  const trips = [...view.trips.values()].filter((trip) => mayAddBags(trip) && trip.id !== tripId)
  if (works.length === 0) return null
  if (trips.length === 0)
    return <p className="text-ink-2">There is no other trip of yours that takes bags. Ask the office for one.</p>
  const options = trips.map(({ id, location, lorry, scheduledOn }) => {
    return { value: id, label: `${location}, ${lorry.registrationNumber}, ${formatDay(scheduledOn)}` }
  })
  return (
    <Form
      label="Put it on another trip"
      submitLabel={works.length === 1 ? 'Put it there' : `Put all ${works.length} there`}
      action={async ({ tripId }) =>
        tripId
          ? decide(works.map((work) => decided(work, { how: 'apply', tripId })))
          : notYet([{ path: 'tripId', message: 'Choose the trip that has the bags now.' }])
      }
    >
      <Field name="tripId" label="Trip" required>
        <Select placeholder="Choose the trip" options={options} />
      </Field>
    </Form>
  )
}
