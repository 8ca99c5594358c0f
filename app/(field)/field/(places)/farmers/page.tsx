import type { Metadata } from 'next'
import { FarmerList } from '@/components/field/farmer-list'
import { LinkButton } from '@/components/ui/link-button'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Farmers' }

export default async function FarmersPage() {
  await pageCtx()
  return (
    <>
      <header className="mb-4 flex items-center justify-between gap-3">
        <h1>Farmers</h1>
        <LinkButton className="min-h-12" href="/field/farmers/new">
          New farmer
        </LinkButton>
      </header>
      <FarmerList />
    </>
  )
}
