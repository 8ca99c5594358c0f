import type { Metadata } from 'next'
import { NewFarmer } from '@/components/field/new-farmer'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'New farmer' }

export default async function NewFarmerPage() {
  await pageCtx()
  return (
    <>
      <PageHead title="New farmer" crumbs={[{ label: 'Farmers', href: '/field/farmers' }, { label: 'New' }]} />
      <NewFarmer />
    </>
  )
}
