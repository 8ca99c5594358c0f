import type { Metadata } from 'next'
import { ImportWizard } from '@/components/farmer/import/import-wizard'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/doors/page'
import { groupIndian } from '@/lib/kernel/money'
import { getImport } from '@/lib/services/farmer/queries/imports'

export const metadata: Metadata = { title: 'Import farmers' }
type Props = { params: Promise<{ id: string }> }

export default async function OneImportPage({ params }: Props) {
  const { id } = await params
  const list = await read(getImport, { importId: id })
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'Farmers', href: '/farmers' },
          { label: 'Import', href: '/farmers/import' },
        ]}
        title={list.fileName}
        note={`${groupIndian(list.rowCount)} rows`}
      />
      <ImportWizard initial={list} />
    </>
  )
}
