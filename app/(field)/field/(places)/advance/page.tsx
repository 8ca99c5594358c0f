import type { Metadata } from 'next'
import { AdvanceForm } from '@/components/field/advance-form'
import { AdvanceList } from '@/components/field/advance-list'
import { ChooseFarmer } from '@/components/field/choose-farmer'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx, read } from '@/lib/doors/page'
import { isUuid } from '@/lib/kernel/ids'
import { formatRupees } from '@/lib/kernel/money'
import { dayOf } from '@/lib/kernel/time'
import { getFarmer } from '@/lib/services/farmer/queries'
import { advanceLimitsLeft } from '@/lib/services/payment/queries/advance-limits-left'
import { getAdvance, listAdvances } from '@/lib/services/payment/queries/advances'

export const metadata: Metadata = { title: 'Advance' }

type Search = { searchParams: Promise<{ farmer?: string; done?: string }> }

export default async function AdvancePage({ searchParams }: Search) {
  const { farmer, done } = await searchParams
  if (farmer && isUuid(farmer)) return <GiveAdvance farmerId={farmer} />
  if (done && isUuid(done)) return <AdvanceDone advanceId={done} />
  const { data: advances } = await read(listAdvances, { limit: 20 })
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="whom">
        <h1 id="whom" className="mb-4">
          Advance: for whom?
        </h1>
        <ChooseFarmer />
      </section>
      <section aria-labelledby="given">
        <h2 id="given" className="mb-2">
          Given by me
        </h2>
        {advances.length > 0 ? (
          <AdvanceList advances={advances} />
        ) : (
          <EmptyState title="No advance yet">What you give to farmers before they are paid stands here.</EmptyState>
        )}
      </section>
    </div>
  )
}

async function GiveAdvance({ farmerId }: { farmerId: string }) {
  const { organization, now } = await pageCtx()
  const [farmer, left] = await Promise.all([read(getFarmer, { farmerId }), read(advanceLimitsLeft, { farmerId })])
  return (
    <>
      <PageHead
        title={farmer.name}
        crumbs={[{ label: 'Advance', href: '/field/advance' }, { label: farmer.code }]}
        note={`${farmer.code} · ${farmer.village}`}
      />
      <AdvanceForm farmer={farmer} left={left} today={dayOf(now, organization.timeZone)} />
    </>
  )
}

async function AdvanceDone({ advanceId }: { advanceId: string }) {
  const advance = await read(getAdvance, { advanceId })
  const isWaiting = advance.status === 'requested'
  return (
    <div className="flex flex-col gap-4">
      <h1>{isWaiting ? 'The office is asked' : 'The advance is recorded'}</h1>
      <p className="text-lg">
        {formatRupees(advance.amountPaise)} {isWaiting ? 'for' : 'given to'} {advance.farmer.name},{' '}
        {advance.farmer.village}.
      </p>
      {isWaiting ? <p className="text-wait">Hand over no money before the office has approved.</p> : null}
      <LinkButton size="large" variant="primary" href="/field/advance">
        Another advance
      </LinkButton>
      <LinkButton size="large" href="/field">
        Back to my trips
      </LinkButton>
    </div>
  )
}
