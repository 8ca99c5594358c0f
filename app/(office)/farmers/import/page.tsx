import type { Metadata } from 'next'
import { ImportsTable } from '@/components/farmer/import/imports-table'
import { UploadList } from '@/components/farmer/import/upload-list'
import { PageHead } from '@/components/ui/page-head'

export const metadata: Metadata = { title: 'Import farmers' }

export default function ImportFarmersPage() {
  return (
    <>
      <PageHead crumbs={[{ label: 'Farmers', href: '/farmers' }]} title="Import farmers" />
      <UploadList />
      <section aria-labelledby="earlier" className="mt-8">
        <h2 id="earlier" className="mb-3">
          Earlier imports
        </h2>
        <ImportsTable />
      </section>
    </>
  )
}
