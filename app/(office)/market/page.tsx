import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ImportMarketButton } from '@/components/delivery/market/import-market-button'
import { MarketList } from '@/components/delivery/market/market-list'
import { MarketSheet } from '@/components/delivery/market/market-sheet'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { homeMarket, marketSeries, ownPrices } from '@/lib/services/delivery/queries/market'

export const metadata: Metadata = { title: 'Market' }
type Props = { searchParams: Promise<{ market?: string }> }

export default async function MarketPage({ searchParams }: Props) {
  const { actor } = await pageCtx()
  return (
    <>
      <PageHead
        title="Market"
        note="What maize costs at the mandis, beside what we pay"
        actions={isPermitted(actor, 'pricing:write') ? <ImportMarketButton /> : null}
      />
      <Suspense fallback={<Skeleton className="h-96" />}>
        <Market searchParams={searchParams} />
      </Suspense>
    </>
  )
}

async function Market({ searchParams }: Props) {
  const { market: asked } = await searchParams
  const { market: home } = await read(homeMarket, {})
  const name = asked ?? home?.market
  if (!home || !name)
    return (
      <Sheet>
        <EmptyState title="No mandi prices yet">
          Import the public file of daily mandi prices. The price of the nearest mandi then stands beside yours wherever
          a trip is priced.
        </EmptyState>
      </Sheet>
    )
  const { data: points } = await read(marketSeries, { market: name })
  const [from, to] = [points[0]?.pricedOn, points.at(-1)?.pricedOn]
  const own = from && to ? (await read(ownPrices, { from, to })).data : []
  return (
    <div className="flex flex-col gap-7">
      <MarketSheet name={name} points={points} own={own} />
      <MarketList startWith={home.state} />
    </div>
  )
}
