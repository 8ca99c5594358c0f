import type { Metadata } from 'next'
import { AttentionTable } from '@/components/delivery/attention/attention-table'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Needs attention' }

export default async function AttentionPage() {
  const { organization } = await pageCtx()
  return (
    <>
      <PageHead
        title="Needs attention"
        note="What phones brought that could not be booked, and what was booked and should be looked at"
        actions={<LinkButton href="/attention/import">Import a phone’s file</LinkButton>}
      />
      <AttentionTable timeZone={organization.timeZone} />
    </>
  )
}
