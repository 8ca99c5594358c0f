import { FileUp } from 'lucide-react'
import type { Metadata } from 'next'
import { AddFarmerButton } from '@/components/farmer/add-farmer-button'
import { FarmersTable } from '@/components/farmer/farmers-table'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Farmers' }

export default async function FarmersPage() {
  const { actor } = await pageCtx()
  const mayWrite = isPermitted(actor, 'farmer:write')
  return (
    <>
      <PageHead
        title="Farmers"
        actions={
          mayWrite ? (
            <>
              <LinkButton href="/farmers/import">
                <FileUp aria-hidden /> Import a list
              </LinkButton>
              <AddFarmerButton />
            </>
          ) : null
        }
      />
      <FarmersTable mayWrite={mayWrite} />
    </>
  )
}
