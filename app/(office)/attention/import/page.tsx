import type { Metadata } from 'next'
import { ImportWork } from '@/components/delivery/attention/import-work'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Import a phone’s file' }

export default async function ImportWorkPage() {
  const { organizationId } = await pageCtx()
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Needs attention', href: '/attention' }]}
        title="Import a phone’s file"
        note="For a phone that finds no network, or breaks: what it exported is booked as its author’s work"
      />
      <ImportWork organizationId={organizationId} />
    </>
  )
}
