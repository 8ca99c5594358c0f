import type { Metadata } from 'next'
import { BankAnswer } from '@/components/payment/bank-answer/bank-answer'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Bank’s answer' }

export default async function BankAnswerPage() {
  const { actor } = await pageCtx()
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Payments', href: '/payments' }]}
        title="Bank’s answer"
        note="The bank’s statement or answer confirms many payments at once"
      />
      {isPermitted(actor, 'payment:write') ? (
        <BankAnswer />
      ) : (
        <EmptyState title="Not for you">Who pays farmers books what the bank answered.</EmptyState>
      )}
    </>
  )
}
