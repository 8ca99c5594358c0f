import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Suspense } from 'react'
import { HomeFigures, MonthSheet } from '@/components/reporting/home-figures'
import { HomeHead } from '@/components/reporting/home-head'
import { HomeMonth } from '@/components/reporting/home-month'
import { HomeSkeleton } from '@/components/reporting/home-skeleton'
import { HomeWaiting } from '@/components/reporting/home-waiting'
import { LorriesOut } from '@/components/reporting/lorries-out'
import { RefreshEvery } from '@/components/shell/refresh-every'
import { isOffice } from '@/lib/access/actor'
import { pageCtx, read } from '@/lib/doors/page'
import { formatClock } from '@/lib/kernel/time'
import { homeOf } from '@/lib/reporting/home-view'
import { dashboard } from '@/lib/reporting/queries/dashboard'

export const metadata: Metadata = { title: 'Home' }

export default function HomePage() {
  return (
    <Suspense fallback={<HomeSkeleton />}>
      <Home />
    </Suspense>
  )
}

async function Home() {
  const { actor, now, organization } = await pageCtx()
  // Everybody arrives here after signing in; the layout's redirect may come later than this read.
  if (!isOffice(actor)) redirect('/field')
  const view = await read(dashboard, {})
  const home = homeOf(view)
  const hour = Number(formatClock(now, organization.timeZone).slice(0, 2))
  return (
    <>
      <HomeHead home={home} personName={actor.name} organizationName={organization.name} hour={hour} />
      <HomeWaiting home={home} timeZone={organization.timeZone} />
      <div className="my-6.5 grid gap-x-7.5 gap-y-6.5 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
        <MonthSheet>
          <HomeMonth home={home} />
        </MonthSheet>
        <HomeFigures home={home} />
      </div>
      <LorriesOut out={home.out} />
      <RefreshEvery seconds={60} />
    </>
  )
}
