'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { KgInput } from '@/components/ui/kg-input'
import type { Outcome } from '@/lib/doors/outcome'
import { formatKg, parseKg } from '@/lib/kernel/weight'
import {
  acceptMismatchAction,
  allowOverloadAction,
  arriveTripAction,
  cancelTripAction,
  dispatchTripAction,
} from '@/lib/services/delivery/actions'
import { loadOf } from '@/lib/services/delivery/rules/load'
import { collectRefusal } from '@/lib/services/delivery/rules/trip-states'
import type { TripView } from '@/lib/services/delivery/view'
import { HandOverTrip } from './hand-over-trip'

type Props = {
  trip: TripView
  mayMove: boolean
  mayReview: boolean
  /** Who could go on with it; null for who may not send managers out. */
  managers: { id: string; name: string }[] | null
}

/** What the office can do with a trip now, by its two states. Each button is there only when it works. */
export function TripActions({ trip, mayMove, mayReview, managers }: Props) {
  const router = useRouter()
  const ref = { tripId: trip.id, expectedVersion: trip.version }
  const done = (words: string) => () => {
    toast(words)
    router.refresh()
  }
  const isOut = trip.physicalStatus === 'assigned' || trip.physicalStatus === 'loading'
  const isFull = loadOf(trip.totals.grossWeightGrams, trip.capacityGrams).state !== 'ok'
  return (
    <>
      {managers && collectRefusal({ ...trip, bagCount: trip.totals.bags }) === null ? (
        <HandOverTrip trip={trip} managers={managers} onDone={(words) => done(words)()} />
      ) : null}
      {mayReview && isOut && isFull && trip.overloadReason === null ? (
        <Confirm
          trigger={<Button>Allow more load…</Button>}
          title="Allow more than the lorry’s capacity"
          body={`${trip.lorry.registrationNumber} may carry ${formatKg(trip.capacityGrams)} kg. The reason stays on the trip.`}
          action="Allow it"
          reason={{ label: 'Why', minLength: 10 }}
          onConfirm={({ reason }) => allowOverloadAction({ ...ref, reason })}
          onDone={done('More load allowed')}
        />
      ) : null}
      {mayMove && trip.physicalStatus === 'loading' ? (
        <Weighed trip={trip} words={LEAVING} act={dispatchTripAction} onDone={done('Noted: on its way')} />
      ) : null}
      {mayMove && trip.physicalStatus === 'in_transit' ? (
        <Weighed trip={trip} words={ARRIVAL} act={arriveTripAction} onDone={done('Arrival noted')} />
      ) : null}
      {mayReview && trip.mismatchGrams !== null && trip.mismatchReason === null && trip.settledAt === null ? (
        <Confirm
          trigger={<Button>Accept the difference…</Button>}
          title="Accept what the weighbridge shows"
          body="The bags count as they were weighed, and the trip may be settled. The reason stays on the trip."
          action="Accept it"
          reason={{ label: 'Why', minLength: 10 }}
          onConfirm={({ reason }) => acceptMismatchAction({ ...ref, reason })}
          onDone={done('Difference accepted')}
        />
      ) : null}
      {mayReview && isOut && trip.totals.bags === 0 ? (
        <Confirm
          danger
          trigger={<Button variant="danger">Cancel trip</Button>}
          title="Cancel this trip?"
          body="The lorry is free again. This cannot be undone, but you can plan a new trip."
          action="Cancel the trip"
          reason={{ label: 'Why', minLength: 3 }}
          onConfirm={({ reason }) => cancelTripAction({ ...ref, reason })}
          onDone={done('Trip cancelled')}
        />
      ) : null}
    </>
  )
}

type Words = { trigger: string; title: string; submit: string; isNext?: boolean }
const LEAVING: Words = { trigger: 'On its way…', title: 'The lorry is on its way', submit: 'It is on its way' }
const ARRIVAL: Words = {
  trigger: 'It has arrived…',
  title: 'The lorry has arrived',
  submit: 'Note the arrival',
  isNext: true,
}
type Step = { tripId: string; expectedVersion: number; weighbridgeGrams?: number }

/** A step of the lorry at which its load may stand on a weighbridge. */
function Weighed({
  trip,
  words,
  act,
  onDone,
}: {
  trip: TripView
  words: Words
  act: (step: Step) => Promise<Outcome<unknown>>
  onDone: () => void
}) {
  const [open, setOpen] = useState(false)
  async function weighed(typed: string): Promise<Outcome<unknown>> {
    const weighbridgeGrams = typed.trim() === '' ? undefined : parseKg(typed)
    if (weighbridgeGrams === null) return notAWeight
    return act({ tripId: trip.id, expectedVersion: trip.version, weighbridgeGrams })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant={words.isNext ? 'primary' : undefined}>{words.trigger}</Button>}
      title={words.title}
      description={`Our bags weigh ${formatKg(trip.totals.grossWeightGrams)} kg together. The weighbridge should say about the same.`}
    >
      <Form
        label={words.title}
        submitLabel={words.submit}
        action={({ weighbridge = '' }) => weighed(weighbridge)}
        onDone={() => {
          setOpen(false)
          onDone()
        }}
      >
        <Field
          name="weighbridge"
          path="weighbridgeGrams"
          label="Weighbridge, load without the lorry"
          hint="May stay empty when there was none."
        >
          <KgInput />
        </Field>
      </Form>
    </Dialog>
  )
}

const notAWeight: Outcome<never> = {
  ok: false,
  problem: {
    code: 'invalid',
    reason: 'input.invalid',
    title: 'Please check what you entered',
    detail: '',
    status: 422,
    errors: [{ path: 'weighbridgeGrams', message: 'Type kilograms, for example 10,540.' }],
  },
}
