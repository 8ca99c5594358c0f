'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useStored } from '@/components/ui/use-stored'
import { formatKg } from '@/lib/kernel/weight'
import { checkpoints } from '@/lib/services/delivery/rules/tally'
import type { WeighList } from '@/lib/services/delivery/rules/weigh-list'
import { stamps } from '../stamps'
import type { Weighing } from '../use-weighing'
import { DeviceChoices } from './device-choices'
import { DeviceStrip } from './device-strip'
import { holdPlace, stampPlace } from './place-stamp'
import { readAloud, type Ten } from './read-aloud'
import { type ReadAloud, ToolSettings, useToolSettings } from './tool-settings'
import { useDevices } from './use-devices'
import type { GivenWeight } from './weight-input'

type WeighToolsProps = { weighing: Weighing; isOpen: boolean; onClose: () => void }

/** Everything besides the thumb: scales, voice, reading aloud, the place. Loaded when it is first wanted. */
export function WeighTools({ weighing, isOpen, onClose }: WeighToolsProps) {
  const settings = useToolSettings()
  const [missed, setMissed] = useState<GivenWeight | null>(null)
  const take = (given: GivenWeight) => setMissed(weighing.take(given, settings.isSavedAtOnce) ? null : given)
  const devices = useDevices(take)
  useReadAloud(weighing, settings.aloud)
  useStandingChoices(settings.aloud !== 'off' || settings.isPlaceKept, settings.isPlaceKept)

  return (
    <>
      {devices.device ? <DeviceStrip device={devices.device} onStop={() => void devices.stop()} /> : null}
      {devices.trouble ? (
        <p role="alert" className="mx-4 mt-2 font-medium text-loss">
          {devices.trouble}
        </p>
      ) : null}
      {missed ? (
        <div
          role="alert"
          className="mx-4 mt-2 flex items-center justify-between gap-3 rounded-md bg-wait-soft px-3 py-1 text-wait"
        >
          <p>{formatKg(missed.weightGrams)} kg came meanwhile and is not saved. Answer the question first.</p>
          <Button className="min-h-12" onClick={() => take(missed)}>
            Take {formatKg(missed.weightGrams)}
          </Button>
        </div>
      ) : null}
      {isOpen ? (
        <ToolSheet onClose={onClose}>
          <DeviceChoices devices={devices} onConnected={onClose} />
          <ToolSettings {...settings} />
        </ToolSheet>
      ) : null}
    </>
  )
}

function ToolSheet({ onClose, children }: { onClose: () => void; children: React.ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label="Scale and voice"
      className="m-0 mx-auto h-dvh max-h-none w-full max-w-xl overflow-y-auto bg-paper px-4 pb-6 text-field text-ink backdrop:bg-veil"
    >
      <header className="sticky top-0 flex items-center justify-between gap-3 bg-paper py-3">
        <h2 className="text-[22px]">Scale and voice</h2>
        <Button className="min-h-12" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </header>
      {children}
    </dialog>
  )
}

/** Each bag that was just saved or corrected is said once. */
function useReadAloud({ pad, bags }: Weighing, aloud: ReadAloud) {
  const bag = bags.list.bags.findLast((one) => !one.isStruck)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each thing done, not for each change of the list
  useEffect(() => {
    if (aloud !== 'off' && bag && pad.said !== '') readAloud(bag, filledTen(bags.list), aloud)
  }, [pad.said])
}

/** The ten that the last bag has just filled; null in between. */
function filledTen({ bags, bagCount }: WeighList): Ten | null {
  return bagCount > 0 && bagCount % 10 === 0 ? (checkpoints(bags).at(-1) ?? null) : null
}

/** The place is stamped while it is wanted; the weighing screen loads these tools at once where something is on. */
function useStandingChoices(isAnyOn: boolean, isPlaceKept: boolean) {
  const [, setWanted] = useStored('weighing.tools', false)
  useEffect(() => setWanted(isAnyOn), [isAnyOn, setWanted])
  useEffect(() => {
    if (!isPlaceKept) return
    stamps.place = stampPlace
    const letGo = holdPlace()
    return () => {
      stamps.place = () => undefined
      letGo()
    }
  }, [isPlaceKept])
}
