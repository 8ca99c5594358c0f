import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AskedChange } from '@/components/farmer/asked-change'
import { FarmerBalance } from '@/components/farmer/farmer-balance'
import { FarmerMeter } from '@/components/farmer/farmer-meter'
import { FarmerTabs } from '@/components/farmer/farmer-tabs'
import { PageHead } from '@/components/ui/page-head'
import { Skeleton } from '@/components/ui/skeleton'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { listChangeRequests } from '@/lib/services/farmer/queries/change-requests'
import { getFarmer } from '@/lib/services/farmer/queries/farmers'

export const metadata: Metadata = { title: 'Farmer' }
type Props = { params: Promise<{ id: string }> }

export default async function FarmerPage({ params }: Props) {
  const { id } = await params
  const [{ actor, organization }, farmer, changes] = await Promise.all([
    pageCtx(),
    read(getFarmer, { farmerId: id }),
    read(listChangeRequests, { farmerId: id }),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Farmers', href: '/farmers' }]}
        title={farmer.name}
        note={`${farmer.code}, ${farmer.village}`}
      />
      {changes.data.map((request) => (
        <AskedChange key={request.id} request={request} mayAnswer={isPermitted(actor, 'farmer:write')} />
      ))}
      <div className="mb-5.5 max-w-4xl">
        <FarmerBalance farmerId={farmer.id} />
        {isPermitted(actor, 'payment:read') ? <FarmerMeter farmerId={farmer.id} /> : null}
      </div>
      <Suspense fallback={<Skeleton className="h-96" />}>
        <FarmerTabs
          farmer={farmer}
          timeZone={organization.timeZone}
          mayWrite={isPermitted(actor, 'farmer:write')}
          mayReveal={isPermitted(actor, 'farmer:reveal-account')}
          mayRelease={isPermitted(actor, 'payment:write')}
        />
      </Suspense>
    </>
  )
}
