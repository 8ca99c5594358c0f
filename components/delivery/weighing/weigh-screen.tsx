'use client'

import { lazy, Suspense, useState } from 'react'
import { TruthLine } from '@/components/field/app/truth-line'
import { FieldLink } from '@/components/shell/field-link'
import { Button } from '@/components/ui/button'
import { useStored } from '@/components/ui/use-stored'
import { Keypad } from './keypad'
import { LoadBar } from './load-bar'
import { RecentBags } from './recent-bags'
import { useHardwareKeys } from './use-hardware-keys'
import { type Room, useWeighing, type Weighing, type WeighingSetup } from './use-weighing'
import { WeighDisplay } from './weigh-display'
import { CheckpointLine, WeighSums } from './weigh-sums'
import './weighing.css'

const BagSheet = lazy(() => import('./bag-sheet').then((loaded) => ({ default: loaded.BagSheet })))

const WeighTools = lazy(() => import('./inputs/weigh-tools').then((loaded) => ({ default: loaded.WeighTools })))

type WeighScreenProps = Omit<WeighingSetup, 'isAutomatic'> & {
  farmerName: string
  /** Moisture, code and village in one line; its end gives way on a narrow screen. */
  farmerLine: string
  tripHref: string
  slipHref: string
}

/** One farmer's bags, one after the other: `62.5 ⏎` is one bag. */
export function WeighScreen({ farmerName, farmerLine, tripHref, slipHref, ...setup }: WeighScreenProps) {
  const [isAutomatic, setAutomatic] = useStored('weighing.automatic-point', false)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [isToolsWanted] = useStored('weighing.tools', false)
  const [tools, setTools] = useState<'never' | 'closed' | 'open'>('never')
  const weighing = useWeighing({ ...setup, isAutomatic })
  const { bags, pad } = weighing
  useHardwareKeys(weighing)

  return (
    <div
      data-asking={pad.asked !== null || pad.refusal !== null || pad.mode.kind !== 'add' || undefined}
      className="weighing mx-auto flex h-dvh min-h-[560px] max-w-xl flex-col bg-paper text-field [--text-base:16px] [--text-note:16px] [--text-sm:16px]"
    >
      <TruthLine />
      <main id="content" className="flex min-h-0 flex-1 flex-col">
        <header className="flex items-start justify-between gap-3 px-4 pt-3 pb-2">
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-[22px]">{farmerName}</h1>
            <p className="truncate text-ink-2">{farmerLine}</p>
          </div>
          <Button className="min-h-12" onClick={() => setTools('open')}>
            Scale
          </Button>
          <FieldLink
            href={tripHref}
            className="grid min-h-12 place-items-center rounded-md border border-line-strong bg-sheet px-4 font-medium"
          >
            Done
          </FieldLink>
        </header>
        <div className="extras">
          <LoadLine room={setup.room} grossGrams={bags.list.grossWeightGrams} />
          <RecentBags weighing={weighing} onAll={() => setSheetOpen(true)} />
        </div>
        <CheckpointLine bags={bags.list.bags} />
        <Refusals weighing={weighing} onShow={() => setSheetOpen(true)} />
        {isToolsWanted || tools !== 'never' ? (
          <Suspense>
            <WeighTools weighing={weighing} isOpen={tools === 'open'} onClose={() => setTools('closed')} />
          </Suspense>
        ) : null}
        <WeighDisplay weighing={weighing} />
        <WeighSums list={bags.list} />
        <Keypad
          onKey={weighing.press}
          onSave={weighing.save}
          saveLabel={
            pad.mode.kind === 'correct' ? 'Correct bag' : pad.mode.kind === 'repeat' ? 'Save bags' : 'Save bag'
          }
          onUndo={weighing.undo}
          onRepeat={weighing.repeat}
          hasPoint={!isAutomatic && pad.mode.kind !== 'repeat'}
        />
      </main>
      {isSheetOpen ? (
        <Suspense>
          <BagSheet
            weighing={weighing}
            deliveryId={setup.deliveryId}
            slipHref={slipHref}
            isAutomatic={isAutomatic}
            onAutomatic={setAutomatic}
            onClose={() => setSheetOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function LoadLine({ room, grossGrams }: { room: Room; grossGrams: number }) {
  return (
    <div className="px-4">
      <LoadBar
        grossGrams={room.otherGrams + grossGrams}
        capacityGrams={room.capacityGrams}
        isOverloadAllowed={room.isOverloadAllowed}
      />
    </div>
  )
}

function Refusals({ weighing, onShow }: { weighing: Weighing; onShow: () => void }) {
  const [first] = weighing.bags.refused
  if (!first) return null
  return (
    <div
      role="alert"
      className="mx-4 mt-2 flex items-center justify-between gap-3 rounded-md bg-loss-soft px-3 py-2 text-loss"
    >
      <p>
        Bag {first.numbers[0]}: {first.message}
      </p>
      <Button className="min-h-12" onClick={onShow}>
        Look
      </Button>
    </div>
  )
}
