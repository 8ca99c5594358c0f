'use client'

import { useQuery } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { type Fact, Facts } from '@/components/ui/facts'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { BagWeights } from './bag-weights'
import { DeliveryEvidence } from './delivery-evidence'
import { DeliveryTag } from './delivery-tag'
import { DeliveryTrail } from './delivery-trail'
import { DisputedTag } from './disputes/dispute-tag'
import { DisputesOfDelivery } from './disputes/disputes-of-delivery'
import { sourceWithDay } from './price-source'

/** One farmer's bags on one trip: every weight, every figure, and what was corrected by whom. */
export function DeliveryPanel({
  deliveryId,
  timeZone,
  mayQuestion,
  mayAddPhoto,
  onClose,
}: {
  deliveryId: string
  timeZone: string
  mayQuestion: boolean
  mayAddPhoto: boolean
  onClose: () => void
}) {
  const { data, error } = useQuery({
    queryKey: ['delivery', deliveryId],
    queryFn: ({ signal }) => getJson<DeliveryView>(`/api/v1/deliveries/${deliveryId}`, signal),
  })
  const title = data ? data.farmer.name : 'Delivery'
  const description = data
    ? `${data.farmer.code} · ${data.farmer.village} · ${formatDay(data.trip.scheduledOn)}, ${data.trip.lorry.registrationNumber}`
    : undefined
  return (
    <SidePanel
      open
      wide
      onClose={onClose}
      title={title}
      description={description}
      actions={data ? <Actions delivery={data} /> : null}
    >
      {error ? <ErrorNote problem={problemOf(error)} /> : null}
      {data ? (
        <Content delivery={data} timeZone={timeZone} mayQuestion={mayQuestion} mayAddPhoto={mayAddPhoto} />
      ) : error ? null : (
        <SkeletonLines count={8} />
      )}
    </SidePanel>
  )
}

function Actions({ delivery }: { delivery: DeliveryView }) {
  return (
    <>
      <LinkButton href={`/trips/${delivery.tripId}/price`}>Open the trip</LinkButton>
      <LinkButton href={`/api/v1/deliveries/${delivery.id}/slip.pdf`} prefetch={false} target="_blank">
        {delivery.status === 'settled' || delivery.status === 'paid' ? 'Slip' : 'Provisional slip'}
      </LinkButton>
    </>
  )
}

const DeliveryState = ({ delivery }: { delivery: DeliveryView }) => (
  <span className="flex flex-wrap justify-end gap-1">
    <DeliveryTag status={delivery.status} />
    {delivery.openDisputeId ? <DisputedTag /> : null}
  </span>
)

type ContentProps = { delivery: DeliveryView; timeZone: string; mayQuestion: boolean; mayAddPhoto: boolean }

function Content({ delivery, timeZone, mayQuestion, mayAddPhoto }: ContentProps) {
  const price = delivery.pricePaisePerKg
  const facts: Fact[] = [
    { label: 'State', value: <DeliveryState delivery={delivery} /> },
    { label: 'Gross', value: `${formatKg(delivery.grossWeightGrams)} kg` },
    {
      label: `Standard deduction, ${delivery.bagCount} bags`,
      value: `${formatKg(-delivery.standardDeductionGrams)} kg`,
    },
    {
      label: delivery.qualityReason ? `Quality deduction: ${delivery.qualityReason}` : 'Quality deduction',
      value: `${formatKg(-delivery.qualityDeductionGrams)} kg`,
    },
    { label: 'Net', value: `${formatKg(delivery.netWeightGrams)} kg` },
    {
      label: 'Moisture',
      value:
        delivery.moistureBp === null ? 'not measured' : `${formatPercent(delivery.moistureBp)} %, ${delivery.grade}`,
    },
    {
      label: delivery.priceSource ? `Price: ${sourceWithDay(delivery.priceSource)}` : 'Price',
      value: price === null ? 'not priced yet' : `₹${formatPaise(price)} / kg`,
    },
    { label: 'Value', value: delivery.totalValuePaise === null ? '—' : formatRupees(delivery.totalValuePaise) },
  ]
  return (
    <div className="flex flex-col gap-7">
      <Facts stacked facts={facts} />
      <section aria-label="Bags">
        <h3 className="mb-2">Bags, kg</h3>
        <BagWeights delivery={delivery} timeZone={timeZone} />
      </section>
      <DisputesOfDelivery delivery={delivery} timeZone={timeZone} mayQuestion={mayQuestion} />
      <DeliveryEvidence delivery={delivery} timeZone={timeZone} mayAdd={mayAddPhoto} />
      <DeliveryTrail deliveryId={delivery.id} timeZone={timeZone} />
    </div>
  )
}
