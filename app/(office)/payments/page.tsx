import type { Metadata } from 'next'
import { PaymentsTable } from '@/components/payment/paying/payments-table'
import { SettlementsTable } from '@/components/payment/paying/settlements-table'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Payments' }

type Props = { searchParams: Promise<{ show?: string; status?: string }> }

/** What is due, and what is on its way or paid: two lists of one desk. */
export default async function PaymentsPage({ searchParams }: Props) {
  const [{ actor, organization }, { show, status }] = await Promise.all([pageCtx(), searchParams])
  const isPayments = show === 'payments' || status !== undefined
  const mayPay = isPermitted(actor, 'payment:write')
  return (
    <>
      <PageHead
        title={isPayments ? 'Payments' : 'To pay'}
        actions={
          <nav aria-label="Lists" className="flex flex-wrap gap-2">
            <LinkButton
              href="/payments"
              variant={isPayments ? 'quiet' : 'plain'}
              aria-current={isPayments ? undefined : 'page'}
            >
              To pay
            </LinkButton>
            <LinkButton
              href="/payments?show=payments"
              variant={isPayments ? 'plain' : 'quiet'}
              aria-current={isPayments ? 'page' : undefined}
            >
              Payments
            </LinkButton>
            <LinkButton href="/payments/batches" variant="quiet">
              Batches
            </LinkButton>
            {mayPay ? (
              <LinkButton href="/payments/bank-answer" variant="quiet">
                Bank’s answer
              </LinkButton>
            ) : null}
          </nav>
        }
      />
      {isPayments ? (
        <PaymentsTable
          timeZone={organization.timeZone}
          may={{
            ...{ pay: mayPay, approve: isPermitted(actor, 'payment:approve') },
            photo: isPermitted(actor, 'photo:add'),
          }}
        />
      ) : (
        <SettlementsTable mayPay={mayPay} mayReverse={isPermitted(actor, 'settlement:post')} />
      )}
    </>
  )
}
