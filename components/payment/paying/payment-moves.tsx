'use client'

import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import {
  approvePaymentAction,
  confirmPaymentAction,
  failPaymentAction,
  retryPaymentAction,
  reversePaymentAction,
  sendPaymentAction,
} from '@/lib/services/payment/actions'
import type { PaymentView } from '@/lib/services/payment/view'
import { WithReference } from '../with-reference'

type Props = { payment: PaymentView; may: { approve: boolean; pay: boolean }; onChanged: () => void }

/** A cheque clears or bounces; everything else is confirmed or fails. */
const chequeWords = {
  confirm: { title: 'The cheque has cleared?', action: 'Cleared' },
  sent: 'Handed over',
  fail: { title: 'The cheque bounced?', action: 'Bounced' },
}
const plainWords = {
  confirm: { title: 'Confirm this payment', action: 'Confirm' },
  sent: 'Mark as sent',
  fail: { title: 'This payment failed?', action: 'Mark as failed' },
}

/** What may be done with a payment in its present state. */
export function PaymentMoves({ payment, may, onChanged }: Props) {
  const { status } = payment
  const ref = { paymentId: payment.id }
  const words = payment.method === 'cheque' ? chequeWords : plainWords
  const isOnItsWay = status === 'approved' || status === 'sent'
  return (
    <div className="flex flex-wrap gap-3">
      {status === 'draft' && may.approve ? (
        <Confirm
          title="Approve this payment?"
          body="A second person checks large payments. Who made it cannot approve it."
          action="Approve"
          trigger={<Button variant="primary">Approve…</Button>}
          onConfirm={() => approvePaymentAction(ref)}
          onDone={onChanged}
        />
      ) : null}
      {isOnItsWay && may.pay ? (
        <>
          <WithReference
            {...words.confirm}
            isOptional={payment.method === 'cash'}
            onConfirm={(reference) => confirmPaymentAction({ ...ref, ...(reference && { reference }) })}
            onDone={onChanged}
          />
          {status === 'approved' ? (
            <Button onClick={() => sendPaymentAction(ref).then(onChanged)}>{words.sent}</Button>
          ) : null}
          <WithReason {...words.fail} run={(reason) => failPaymentAction({ ...ref, reason })} onDone={onChanged} />
        </>
      ) : null}
      {status === 'failed' && may.pay ? (
        <Button variant="primary" onClick={() => retryPaymentAction(ref).then(onChanged)}>
          Try again
        </Button>
      ) : null}
      {status === 'confirmed' && may.pay ? (
        <WithReason
          title="Reverse this payment?"
          action="Reverse the payment"
          run={(reason) => reversePaymentAction({ ...ref, reason })}
          onDone={onChanged}
        />
      ) : null}
    </div>
  )
}

function WithReason(props: {
  title: string
  action: string
  run: (reason: string) => ReturnType<typeof failPaymentAction>
  onDone: () => void
}) {
  return (
    <Confirm
      title={props.title}
      action={props.action}
      danger
      reason={{ label: 'Reason', minLength: 3 }}
      trigger={<Button>{props.action}…</Button>}
      onConfirm={({ reason }) => props.run(reason)}
      onDone={props.onDone}
    />
  )
}
