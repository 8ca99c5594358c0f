'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { Facts } from '@/components/ui/facts'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { PaymentView } from '@/lib/services/payment/view'
import { PaperLinks } from '../advance/paper-links'
import { methodWord, PaymentTag } from '../money-tags'
import { SignedPaper } from '../signed-paper'
import { PaymentMoves } from './payment-moves'
import { UpiCode } from './upi-code'

export type PaymentRights = { timeZone: string; may: { approve: boolean; pay: boolean; photo: boolean } }

/** The payment named by `?panel=` beside the list. */
export function PaymentPanel({ timeZone, may }: PaymentRights) {
  const [paymentId, setPaymentId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['payment', paymentId],
    queryFn: ({ signal }) => getJson<PaymentView>(`/api/v1/payments/${paymentId}`, signal),
    enabled: paymentId !== null,
  })
  const payment = fetched.data
  return (
    <SidePanel
      open={paymentId !== null}
      onClose={() => setPaymentId(null)}
      title={payment ? `${formatRupees(payment.amountPaise)} to ${payment.farmer.name}` : 'Payment'}
      description={payment ? `${payment.farmer.code} · ${payment.farmer.village}` : undefined}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : payment ? (
        <div className="flex flex-col gap-6">
          <Facts stacked facts={factsOf(payment)} />
          {may.pay && payment.method === 'upi' && /^(approved|sent)$/.test(payment.status) ? (
            <UpiCode paymentId={payment.id} />
          ) : null}
          {/^(approved|sent|confirmed|reversed)$/.test(payment.status) ? (
            <PaperLinks
              label={payment.method === 'cash' ? 'Receipt to be signed' : 'Receipt'}
              href={`/api/v1/payments/${payment.id}/receipt.pdf`}
            />
          ) : null}
          {/^(sent|confirmed|reversed)$/.test(payment.status) || payment.method === 'cash' ? (
            <SignedPaper paperId={payment.id} timeZone={timeZone} mayAdd={may.photo} />
          ) : null}
          <PaymentMoves payment={payment} may={may} onChanged={() => cache.invalidateQueries()} />
        </div>
      ) : (
        <SkeletonLines count={7} />
      )}
    </SidePanel>
  )
}

const factsOf = (payment: PaymentView) => [
  { label: 'Status', value: <PaymentTag {...payment} /> },
  {
    label: 'For',
    value: payment.allocations.map((each) => `${each.number}: ${formatRupees(each.amountPaise)}`).join(' · '),
  },
  { label: 'Method', value: [methodWord(payment.method), payment.reference].filter(Boolean).join(' · ') },
  { label: 'Made by', value: payment.createdByName ?? '' },
  ...(payment.approvedByName ? [{ label: 'Approved by', value: payment.approvedByName }] : []),
  ...(payment.confirmedOn ? [{ label: 'Paid on', value: formatDay(payment.confirmedOn) }] : []),
  ...(payment.failureReason ? [{ label: 'Why it failed', value: payment.failureReason }] : []),
]
