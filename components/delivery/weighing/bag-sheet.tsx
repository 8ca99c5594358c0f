'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { keepPhoto } from '@/components/field/photos/keep-photo'
import { TakePhoto } from '@/components/field/photos/take-photo'
import { usePlaceStamp } from '@/components/field/photos/use-place-stamp'
import { FieldLinkButton } from '@/components/shell/field-link'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextInput } from '@/components/ui/text-input'
import { formatKg } from '@/lib/kernel/weight'
import { deliveryHash, readableHash } from '@/lib/services/delivery/rules/delivery-hash'
import { outlierNumbers } from '@/lib/services/delivery/rules/outliers'
import { BagRow } from './bag-row'
import type { Weighing } from './use-weighing'

const ROW_PX = 60

type BagSheetProps = {
  weighing: Weighing
  deliveryId: string
  /** The farmer's slip of these bags. */
  slipHref: string
  isAutomatic: boolean
  onAutomatic: (isOn: boolean) => void
  onClose: () => void
}

/** Every bag of the list, also the five hundredth, to look at, jump to, correct or strike. */
export function BagSheet({ weighing, deliveryId, slipHref, isAutomatic, onAutomatic, onClose }: BagSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const place = usePlaceStamp()
  useEffect(() => dialog.current?.showModal(), [])
  const { list } = weighing.bags
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label="All bags"
      className="m-0 mx-auto flex h-dvh max-h-none w-full max-w-xl flex-col bg-paper text-ink backdrop:bg-veil"
    >
      <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-3">
        <div>
          <h2 className="text-[22px]">
            {list.bagCount} {list.bagCount === 1 ? 'bag' : 'bags'}, {formatKg(list.grossWeightGrams)} kg
          </h2>
          <p className="text-ink-2">
            Check code <span className="figures">{readableHash(deliveryHash(list.bags))}</span>
          </p>
        </div>
        <p className="flex shrink-0 gap-2">
          {list.bagCount > 0 ? (
            <FieldLinkButton className="min-h-12" href={slipHref}>
              Slip
            </FieldLinkButton>
          ) : null}
          <Button className="min-h-12" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </p>
      </header>
      <BagList
        weighing={weighing}
        onEdit={(number) => {
          weighing.edit(number)
          dialog.current?.close()
        }}
      />
      <footer className="border-t border-line px-4 py-2">
        <Checkbox
          label="The point sets itself: 625 is 62.5"
          checked={isAutomatic}
          onChange={(event) => onAutomatic(event.target.checked)}
          className="min-h-12 items-center"
        />
        <TakePhoto kind="bags" label="Photo of the bags" deliveryId={deliveryId} place={place} keep={keepPhoto} />
      </footer>
    </dialog>
  )
}

function BagList({ weighing, onEdit }: { weighing: Weighing; onEdit: (number: number) => void }) {
  const { list, refused, markOf } = weighing.bags
  const scroller = useRef<HTMLDivElement>(null)
  const outliers = useMemo(() => new Set(outlierNumbers(list.bags)), [list.bags])
  const rows = useVirtualizer({
    count: list.bags.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on opening; later the person scrolls
  useEffect(() => {
    const at = refused[0] ? list.bags.findIndex((bag) => bag.number === refused[0]?.numbers[0]) : list.bags.length - 1
    if (at >= 0) rows.scrollToIndex(at, { align: 'end' })
  }, [])

  return (
    <>
      <Jump
        onJump={(number) =>
          rows.scrollToIndex(
            list.bags.findIndex((bag) => bag.number >= number),
            { align: 'start' },
          )
        }
      />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        <ul className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const bag = list.bags[item.index]!
            const refusal = refused.find((one) => one.numbers.includes(bag.number))
            return (
              <li
                key={bag.number}
                ref={rows.measureElement}
                data-index={item.index}
                className="absolute inset-x-0 top-0 border-b border-line"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <BagRow
                  bag={bag}
                  mark={markOf(bag.number)}
                  isFar={outliers.has(bag.number)}
                  refusal={refusal?.message}
                  onEdit={() => onEdit(bag.number)}
                  onResolve={(choice) => weighing.store.resolve(bag.number, choice)}
                />
              </li>
            )
          })}
        </ul>
        {list.bags.length === 0 ? (
          <p className="px-4 py-8 text-ink-2">No bag yet. Close this and type the first weight.</p>
        ) : null}
      </div>
    </>
  )
}

function Jump({ onJump }: { onJump: (number: number) => void }) {
  const [text, setText] = useState('')
  return (
    <form
      className="flex items-center gap-2 border-b border-line px-4 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (/^\d+$/.test(text)) onJump(Number(text))
      }}
    >
      <label htmlFor="jump" className="whitespace-nowrap">
        Go to bag
      </label>
      <TextInput
        id="jump"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="min-h-12 max-w-24"
      />
      <Button type="submit" className="min-h-12">
        Go
      </Button>
    </form>
  )
}
