import type { Metadata } from 'next'
import { BatchesTable } from '@/components/payment/paying/batches-table'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Batches' }

export default async function BatchesPage() {
  await pageCtx()
  return (
    <>
      <PageHead
        title="Batches"
        actions={
          <nav aria-label="Lists" className="flex gap-2">
            <LinkButton href="/payments" variant="plain">
              To pay
            </LinkButton>
            <LinkButton href="/payments?show=payments" variant="plain">
              Payments
            </LinkButton>
          </nav>
        }
      />
      <BatchesTable />
    </>
  )
}
