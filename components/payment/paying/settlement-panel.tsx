'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { ErrorNote } from '@/components/ui/error-note'
import { Facts } from '@/components/ui/facts'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatRupees } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import { reverseSettlementAction } from '@/lib/services/payment/actions'
import type { SettlementWithRecoveries } from '@/lib/services/payment/view'
import { DisputedTag } from '../../delivery/disputes/dispute-tag'
import { chargeWords } from '../charges/charge-words'
import { SettlementTag } from '../money-tags'
import { PayForm } from './pay-form'

type Props = { mayPay: boolean; mayReverse: boolean }

/** The settlement named by `?panel=` beside the list: its figures, its slip, paying it. */
export function SettlementPanel({ mayPay, mayReverse }: Props) {
  const [settlementId, setSettlementId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['settlement', settlementId],
    queryFn: ({ signal }) => getJson<SettlementWithRecoveries>(`/api/v1/settlements/${settlementId}`, signal),
    enabled: settlementId !== null,
  })
  const settlement = fetched.data
  const changed = () => cache.invalidateQueries()
  return (
    <SidePanel
      open={settlementId !== null}
      onClose={() => setSettlementId(null)}
      title={settlement ? settlement.number : 'Settlement'}
      description={settlement ? `${settlement.farmer.name}, ${settlement.farmer.village}` : undefined}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : settlement ? (
        <div className="flex flex-col gap-6">
          <Facts stacked facts={factsOf(settlement)} />
          <LinkButton href={`/settlements/${settlement.id}/slip`} className="self-start">
            Open the slip
          </LinkButton>
          {settlement.isDisputed ? <Disputed settlement={settlement} /> : null}
          {mayPay && settlement.duePaise > 0 && !settlement.isDisputed ? (
            <PayForm settlement={settlement} onDone={changed} />
          ) : null}
          {mayReverse && settlement.status === 'settled' && settlement.allocatedPaise === 0 ? (
            <Confirm
              title="Reverse this settlement?"
              body="Every balance is as before, advances are open again, and the delivery can be priced anew. Both slips stay readable."
              action="Reverse the settlement"
              danger
              reason={{ label: 'Reason', minLength: 3 }}
              trigger={<Button className="self-start">Reverse…</Button>}
              onConfirm={({ reason }) => reverseSettlementAction({ settlementId: settlement.id, reason })}
              onDone={changed}
            />
          ) : null}
        </div>
      ) : (
        <SkeletonLines count={7} />
      )}
    </SidePanel>
  )
}

function Disputed({ settlement }: { settlement: SettlementWithRecoveries }) {
  return (
    <div className="rounded-md bg-wait-soft p-3.5 text-wait">
      A line of this delivery is questioned. It is paid after the answer.{' '}
      <a className="link" href={`/deliveries?panel=${settlement.deliveryId}`}>
        See the question
      </a>
    </div>
  )
}

const factsOf = (settlement: SettlementWithRecoveries) => [
  { label: 'Status', value: settlement.isDisputed ? <DisputedTag /> : <SettlementTag status={settlement.status} /> },
  { label: 'Net weight', value: `${formatKg(settlement.netWeightGrams)} kg, ${settlement.bagCount} bags` },
  { label: 'Price', value: `${formatRupees(settlement.pricePaisePerKg)} / kg` },
  { label: 'Value', value: formatRupees(settlement.totalValuePaise) },
  ...settlement.charges.map(({ kind, amountPaise }) => ({
    label: `${chargeWords[kind]}, the farmer’s part`,
    value: formatRupees(-amountPaise),
  })),
  { label: 'Advances recovered', value: formatRupees(settlement.advanceRecoveredPaise) },
  ...(settlement.interestPaise > 0 ? [{ label: 'Interest', value: formatRupees(settlement.interestPaise) }] : []),
  ...settlement.adjustments.map(({ amountPaise, reason }) => ({
    label: `Adjustment after dispute: ${reason}`,
    value: formatRupees(amountPaise),
  })),
  { label: 'To pay', value: <b>{formatRupees(settlement.finalAmountPaise)}</b> },
  { label: 'Paid', value: formatRupees(settlement.paidPaise) },
  { label: 'Still due', value: formatRupees(settlement.duePaise) },
  ...(settlement.replaces ? [{ label: 'Replaces', value: chained(settlement.replaces) }] : []),
  ...(settlement.replacedBy ? [{ label: 'Replaced by', value: chained(settlement.replacedBy) }] : []),
]

const chained = ({ id, number }: { id: string; number: string }) => (
  <a className="link" href={`/settlements/${id}/slip`}>
    {number}
  </a>
)
