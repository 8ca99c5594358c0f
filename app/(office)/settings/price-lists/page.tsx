import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PriceListEditor } from '@/components/delivery/price-list-editor'
import { PriceLists } from '@/components/delivery/price-lists'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { SkeletonLines } from '@/components/ui/skeleton'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { listPriceLists, priceListInForce } from '@/lib/services/delivery/queries/prices'

export const metadata: Metadata = { title: 'Price lists' }

export default function PriceListsPage() {
  return (
    <>
      <PageHead
        title="Price lists"
        crumbs={[{ label: 'Settings', href: '/settings' }]}
        note="What a kilogram is worth by its moisture. The list in force on the day of the weighing counts."
      />
      <Suspense fallback={<SkeletonLines count={8} />}>
        <Lists />
      </Suspense>
    </>
  )
}

async function Lists() {
  const { actor, now, organization } = await pageCtx()
  const today = dayOf(now, organization.timeZone)
  const [{ data }, inForce] = await Promise.all([
    read(listPriceLists, { limit: 50 }),
    read(priceListInForce, { on: today }),
  ])
  return (
    <div className="grid items-start gap-7 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      {isPermitted(actor, 'pricing:write') ? (
        <Sheet title="New price list">
          <PriceListEditor key={data[0]?.id} from={(inForce ?? data[0])?.bands ?? null} today={today} />
        </Sheet>
      ) : null}
      {data.length > 0 ? (
        <PriceLists lists={data} inForceId={inForce?.id} today={today} />
      ) : (
        <Sheet>
          <EmptyState title="No price list yet">
            Without a list every price must be typed by hand, with a reason. Publish one to price a trip with one press.
          </EmptyState>
        </Sheet>
      )}
    </div>
  )
}
