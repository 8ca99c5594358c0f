import type { Metadata } from 'next'
import { AddLorryButton } from '@/components/lorry/add-lorry-button'
import { LorriesTable } from '@/components/lorry/lorries-table'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Lorries' }

export default async function LorriesPage() {
  const { actor } = await pageCtx()
  const mayWrite = isPermitted(actor, 'lorry:write')
  return (
    <>
      <PageHead title="Lorries" actions={mayWrite ? <AddLorryButton /> : null} />
      <LorriesTable mayWrite={mayWrite} />
    </>
  )
}
