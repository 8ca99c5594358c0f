'use client'

import { lazy, Suspense } from 'react'
import { AdvanceForm } from '@/components/field/advance-form'
import { AdvanceList } from '@/components/field/advance-list'
import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { ChooseFarmer } from '@/components/field/choose-farmer'
import { useFarmer, useFarmers } from '@/components/field/use-farmers'
import { FieldLinkButton } from '@/components/shell/field-link'
import { EmptyState } from '@/components/ui/empty-state'
import { formatRupees } from '@/lib/kernel/money'
import { allowanceLeft } from '@/lib/offline/allowance-left'
import { usePhone } from '@/lib/offline/use-phone'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

const SignReceipt = lazy(() => import('@/components/field/sign-receipt'))

/** Money before the settlement: for whom, how much, and what was given. */
export function AdvanceScreen({ place }: ScreenProps) {
  useTitle('Advance')
  const { view } = usePhone()
  const [farmerId, doneId] = [place.search.get('farmer'), place.search.get('done')]
  if (farmerId) return <GiveAdvance farmerId={farmerId} />
  if (doneId) return <AdvanceDone advanceId={doneId} isAsked={place.search.get('asked') === 'yes'} />
  const advances = [...view.advances.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, 30)
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="whom">
        <h1 id="whom" className="mb-4">
          Advance: for whom?
        </h1>
        <ChooseFarmer />
        <FieldLinkButton className="mt-4 min-h-12" href="/field/cash">
          My cash
        </FieldLinkButton>
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

function GiveAdvance({ farmerId }: { farmerId: string }) {
  const { rest, me, operations } = usePhone()
  const farmer = useFarmer(farmerId)
  const isRead = useFarmers() !== null
  if (!farmer || !rest || !me) return isRead ? <NowhereScreen /> : null
  const left = allowanceLeft({ ...rest, farmer, me, operations, now: Date.now() })
  return (
    <>
      <FieldHead
        title={farmer.name}
        crumbs={[{ label: 'Advance', href: '/field/advance' }, { label: farmer.code }]}
        note={`${farmer.code} · ${farmer.village}`}
      />
      <AdvanceForm farmer={farmer} left={left} />
    </>
  )
}

function AdvanceDone({ advanceId, isAsked }: { advanceId: string; isAsked: boolean }) {
  const advance = usePhone().view.advances.get(advanceId)
  return (
    <div className="flex flex-col gap-4">
      <h1>{isAsked ? 'The office is asked' : 'The advance is recorded'}</h1>
      {advance ? (
        <p className="text-lg">
          {formatRupees(advance.amountPaise)} {isAsked ? 'for' : 'given to'} {advance.farmer.name},{' '}
          {advance.farmer.village}.
        </p>
      ) : null}
      {isAsked ? null : (
        <Suspense fallback={null}>
          <SignReceipt advanceId={advanceId} />
        </Suspense>
      )}
      {isAsked ? <p className="text-wait">Hand over no money before the office has approved.</p> : null}
      <FieldLinkButton size="large" variant="primary" href="/field/advance">
        Another advance
      </FieldLinkButton>
      <FieldLinkButton size="large" href="/field">
        Back to my trips
      </FieldLinkButton>
    </div>
  )
}
