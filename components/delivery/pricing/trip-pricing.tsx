'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import type { Outcome } from '@/lib/doors/outcome'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { returnTripAction } from '@/lib/services/delivery/actions'
import type { PricingView } from '@/lib/services/delivery/view'
import { settleTripAction } from '@/lib/services/payment/actions'
import type { TripAdvances } from '@/lib/services/payment/view'
import { TripFacts } from '../trip/trip-facts'
import { totalsOf } from './price-totals'
import { PricingTable } from './pricing-table'
import { type Pricing, usePricing } from './use-pricing'

type Props = {
  initial: PricingView
  advances: TripAdvances
  timeZone: string
  mayPrice: boolean
  mayReturn: boolean
  maySettle: boolean
}

/** Everything the office does with a submitted trip: price, send back, print, settle. */
export function TripPricing({ initial, advances, timeZone, mayPrice, mayReturn, maySettle }: Props) {
  const pricing = usePricing(initial, advances)
  const { trip, market, entries } = pricing
  const isOpen = trip.status === 'submitted' || trip.status === 'priced'
  const crumbs = [
    { label: 'Trips', href: '/trips' },
    { label: `${trip.lorry.registrationNumber} · ${formatDay(trip.scheduledOn)}`, href: `/trips/${trip.id}` },
  ]
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={isOpen ? 'Price this trip' : 'Prices of this trip'}
        actions={
          <>
            {isOpen && mayReturn ? <SendBack pricing={pricing} /> : null}
            <LinkButton href={`/api/v1/trips/${trip.id}/sheet.pdf`} prefetch={false} target="_blank">
              Print sheet
            </LinkButton>
            {isOpen && maySettle ? <Settle pricing={pricing} /> : null}
          </>
        }
      />
      <TripFacts trip={trip} lines={entries.map(({ line }) => line)} market={market} timeZone={timeZone} />
      {entries.length === 0 ? (
        <div className="rounded-md border border-line bg-sheet">
          <EmptyState title="Nothing weighed yet">Farmers appear here as soon as their bags are recorded.</EmptyState>
        </div>
      ) : (
        <PricingTable
          pricing={pricing}
          editable={isOpen && mayPrice}
          withInterest={pricing.withInterest}
          timeZone={timeZone}
        />
      )}
    </>
  )
}

function SendBack({ pricing }: { pricing: Pricing }) {
  const router = useRouter()
  const { trip } = pricing
  const firstName = trip.fieldManager.name.split(' ')[0] || 'the field'
  return (
    <Confirm
      trigger={<Button>Send back to {firstName}…</Button>}
      title={`Send this trip back to ${trip.fieldManager.name}`}
      body="All farmers of the trip are open for correction again, until it is submitted once more."
      action="Send back"
      reason={{ label: 'What should be corrected', minLength: 3 }}
      onConfirm={({ reason }) => returnTripAction({ tripId: trip.id, reason })}
      onDone={() => {
        toast(`Sent back to ${firstName}`)
        router.push(`/trips/${trip.id}`)
        router.refresh()
      }}
    />
  )
}

function Settle({ pricing }: { pricing: Pricing }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { trip } = pricing
  const waiting = toSettle(pricing)
  const disputed = pricing.entries.length - pricing.entries.filter(({ line }) => line.openDisputeId === null).length
  const faulty = waiting.filter(({ view }) => !view.ready || view.faults.recover).map(({ line }) => line.farmer.name)
  const words = waiting.length === 1 ? 'Settle and print 1 slip' : `Settle and print ${waiting.length} slips`
  if (waiting.length === 0) return null
  return (
    <Confirm
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">{words}</Button>}
      title={words}
      body={faulty.length > 0 ? <Missing names={faulty} /> : <Summary totals={totalsOf(waiting)} disputed={disputed} />}
      action={words}
      onConfirm={() => settleAll(pricing)}
      onDone={() => {
        toast('Settled. The slips are ready.')
        window.open(`/api/v1/trips/${trip.id}/slips.pdf`, '_blank', 'noopener')
        pricing.settledOnce()
        void pricing.refresh()
        router.refresh()
      }}
    />
  )
}

function Missing({ names }: { names: string[] }): ReactNode {
  return <>Something is still missing for {names.join(', ')}. Close this and look at the marked fields.</>
}

/** What is priced or to be priced, and not questioned. */
const toSettle = ({ entries }: Pricing) =>
  entries.filter(({ line }) => ['submitted', 'priced'].includes(line.status) && line.openDisputeId === null)

function Summary({ totals, disputed }: { totals: Pricing['totals']; disputed: number }): ReactNode {
  return (
    <>
      Value {formatRupees(totals.totalValuePaise)}, of which {formatRupees(totals.recoverPaise)} is recovered and{' '}
      {formatRupees(totals.toPayPaise)} is to be paid. After this only corrections that both sides can see.
      {disputed > 0
        ? ` ${disputed === 1 ? 'One delivery is' : `${disputed} deliveries are`} disputed and wait${disputed === 1 ? 's' : ''} for an answer.`
        : null}
    </>
  )
}

/** Saves what is typed, prices the lines that stand at the list price, then settles all of them or none. */
async function settleAll(pricing: Pricing): Promise<Outcome<unknown>> {
  const waiting = toSettle(pricing)
  for (const { line } of waiting) {
    const isSaved = await pricing.save(line.id, line.status === 'submitted')
    if (!isSaved) return notReady(line.farmer.name)
  }
  const advanceRecovery = waiting
    .filter(({ view }) => view.advanceOpenPaise > 0)
    .map(({ line, view }) => ({ farmerId: line.farmerId, amountPaise: view.recoverPaise }))
  return settleTripAction({ tripId: pricing.trip.id, advanceRecovery }, pricing.settleCommandId)
}

const notReady = (name: string): Outcome<never> => ({
  ok: false,
  problem: {
    code: 'refused',
    reason: 'trip.not-priced',
    title: 'Not settled yet',
    detail: `The line of ${name} is not saved. Look at what it says, then settle again.`,
    status: 409,
  },
})
