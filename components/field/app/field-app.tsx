'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { FieldFrame } from '@/components/shell/field-frame'
import { useFieldHref } from '@/components/shell/field-path'
import { usePhone } from '@/lib/offline/use-phone'
import { Late } from './late'
import { placeOf } from './route-match'
import { screens } from './screen'
import { TruthLine } from './truth-line'

const StrangerScreen = lazy(() => import('../screens/stranger-screen').then((all) => ({ default: all.StrangerScreen })))

/** The field app: one page for every address below /field. What it shows comes from this phone's own store. */
export function FieldApp() {
  const href = useFieldHref()
  return href === null ? <Blank /> : <Opened href={href} />
}

function Opened({ href }: { href: string }) {
  const { stage, me, rest } = usePhone()
  const place = placeOf(href)
  if (stage === 'stranger')
    return (
      <Suspense>
        <StrangerScreen />
      </Suspense>
    )
  if (stage !== 'ready' || !me) return <Blank isFirst={stage === 'first-sync'} />
  const Screen = screens[place.screen]
  if (place.screen === 'weigh')
    return (
      <Suspense fallback={<Blank />}>
        <Screen place={place} />
        <Late isQuiet />
      </Suspense>
    )
  return (
    <FieldFrame
      path={href.split('?')[0]!}
      name={me.name}
      organization={me.organizationName}
      unreadCount={rest?.news.filter((one) => !one.isRead).length}
      truthBar={<TruthLine />}
    >
      <Late />
      <Suspense fallback={<Waiting />}>
        <Screen key={href} place={place} />
      </Suspense>
    </FieldFrame>
  )
}

/** What the server draws for everybody, and what stands while the phone's store is read. It carries no data. */
function Blank({ isFirst = false }: { isFirst?: boolean }) {
  return (
    <FieldFrame path="/field" name="" organization="FarmTally">
      {isFirst ? <p className="mb-4">Your trips and farmers are brought to this phone. This happens once.</p> : null}
      <Waiting />
    </FieldFrame>
  )
}

function Waiting(): ReactNode {
  const block = 'h-40 w-full rounded-md bg-line motion-safe:animate-pulse'
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Loading</span>
      <div className={block} />
      <div className={block} />
    </div>
  )
}
