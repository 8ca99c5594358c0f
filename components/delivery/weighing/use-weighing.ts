'use client'

import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Result } from '@/lib/kernel/result'
import { formatKg, parseKg } from '@/lib/kernel/weight'
import type { About } from '@/lib/offline/operation'
import { phone } from '@/lib/offline/phone'
import { type BagLimits, bagWeightRefusal, parseBagWeight } from '@/lib/services/delivery/rules/bag'
import { overloadRefusal } from '@/lib/services/delivery/rules/load'
import { type BagSource, bagOf, type Stamp, type WeighFact } from '@/lib/services/delivery/rules/weigh-list'
import { shouldAskAboutWeight } from '@/lib/services/delivery/rules/weigh-plan'
import type { GivenWeight } from './inputs/weight-input'
import { phoneBagStore } from './phone-bag-store'
import { stamps } from './stamps'
import { pressKey, typedKg, typedText, type WeighKey } from './typed-weight'

/** What the keypad is for just now: the next bag, another weight for one bag, or a count of equal bags. */
export type WeighMode = { kind: 'add' } | { kind: 'correct'; number: number } | { kind: 'repeat' }
/** Room on the lorry: what the other farmers' bags weigh, grams. */
export type Room = { otherGrams: number; capacityGrams: number; isOverloadAllowed: boolean }
export type WeighingSetup = {
  deliveryId: string
  /** Whose bags, and where; for words. */
  about: About
  limits: BagLimits
  room: Room
  isAutomatic: boolean
}

type Pad = {
  mode: WeighMode
  text: string
  isFresh: boolean
  refusal: string | null
  asked: number | null
  said: string
  /** What a scale or the voice gave, and is not saved yet. */
  given: GivenWeight | null
}
const clean: Pad = { mode: { kind: 'add' }, text: '', isFresh: true, refusal: null, asked: null, said: '', given: null }
const sources: Record<GivenWeight['source'], BagSource> = {
  keypad: 'typed',
  serial: 'scale',
  bluetooth: 'bluetooth',
  voice: 'voice',
}

/** Everything behind the weighing screen: the list, what is typed, and what each key does. */
export function useWeighing({ deliveryId, about, limits, room, isAutomatic }: WeighingSetup) {
  const [store] = useState(() => phoneBagStore({ phone: phone(), deliveryId, limits, about }))
  const bags = useSyncExternalStore(store.subscribe, store.snapshot)
  const [pad, setPad] = useState<Pad>(clean)
  const isCount = pad.mode.kind === 'repeat'

  const press = useCallback(
    (key: WeighKey) =>
      setPad((old) => {
        const entry = { isAutomatic, isCount: old.mode.kind === 'repeat' }
        const text = pressKey(old.isFresh && key !== 'back' ? '' : old.text, key, entry)
        return { ...old, text, isFresh: false, refusal: null, asked: null, given: null }
      }),
    [isAutomatic],
  )
  const refuse = (message: string) => setPad((old) => ({ ...old, refusal: message, asked: null, isFresh: true }))
  const turnTo = (mode: WeighMode) => setPad({ ...clean, mode })

  /** The keypad is free at once; the tick comes when the bag is on the disk, and what could not be written comes back. */
  async function finish(kept: Promise<Result<WeighFact[]>>, said: (facts: WeighFact[]) => string) {
    const { mode, text } = pad
    setPad(clean)
    const result = await kept
    if (!result.ok) return setPad({ ...clean, mode, text, refusal: result.refusal.message })
    navigator.vibrate?.(30)
    setPad((old) => ({ ...old, said: said(result.value) }))
  }

  function roomRefusal(addedGrams: number): string | null {
    const gross = room.otherGrams + bags.list.grossWeightGrams + addedGrams
    return addedGrams <= 0
      ? null
      : (overloadRefusal(gross, room.capacityGrams, room.isOverloadAllowed)?.message ?? null)
  }

  function saveWeight() {
    if (pad.given) return judge(pad.given.weightGrams, sources[pad.given.source], pad.given, pad.asked)
    const parsed = parseBagWeight(typedKg(pad.text, isAutomatic), limits)
    if (parsed.ok) return judge(parsed.value, 'typed', {}, pad.asked)
    refuse(pad.text === '' ? 'Type the weight first, for example 62.5.' : parsed.refusal.message)
  }

  function judge(grams: number, source: BagSource, { evidence }: Stamp, asked: number | null) {
    const before = pad.mode.kind === 'correct' ? (bagOf(bags.list, pad.mode.number)?.weightGrams ?? 0) : 0
    const refusal = bagWeightRefusal(grams, limits)?.message ?? roomRefusal(grams - before)
    if (refusal) return refuse(refusal)
    if (asked !== grams && shouldAskAboutWeight(bags.list, grams))
      return setPad((old) => ({ ...old, asked: grams, refusal: null, isFresh: true }))
    const kg = formatKg(grams)
    if (pad.mode.kind === 'correct')
      return finish(store.correct(pad.mode.number, grams), ([fact]) => `Bag ${fact?.number} is now ${kg} kg`)
    const place = stamps.place()
    const stamp = { ...(evidence && { evidence }), ...(place && { place }) }
    return finish(store.add(grams, source, stamp), ([fact]) => `Bag ${fact?.number} saved, ${kg} kg`)
  }

  /**
   * A weight from a scale or the voice: shown, and saved at once when `andSave`. False when a question about the weight
   * before is still open: that one would be lost.
   */
  function take(given: GivenWeight, andSave: boolean): boolean {
    if (pad.asked !== null) return false
    const mode = pad.mode.kind === 'repeat' ? clean.mode : pad.mode
    setPad({ ...clean, mode, text: typedText(given.weightGrams, isAutomatic), given })
    if (andSave) judge(given.weightGrams, sources[given.source], given, null)
    return true
  }

  function saveRepeat() {
    const times = Number(pad.text || '1')
    const last = bags.list.bags.findLast((bag) => !bag.isStruck)
    const overloaded = roomRefusal(times * (last?.weightGrams ?? 0))
    if (overloaded) return refuse(overloaded)
    finish(
      store.repeat(times),
      () => `${times} ${times === 1 ? 'bag' : 'bags'} of ${formatKg(last?.weightGrams ?? 0)} kg saved`,
    )
  }

  return {
    store,
    bags,
    pad,
    /** What the display shows: kg, or a count of bags. */
    shown: isCount ? pad.text : typedKg(pad.text, isAutomatic),
    typedGrams: isCount ? null : parseKg(typedKg(pad.text, isAutomatic)),
    press,
    take,
    save: isCount ? saveRepeat : saveWeight,
    undo: () => finish(store.undo(), () => 'Undone'),
    strike: (number: number) => finish(store.strike(number), () => `Bag ${number} struck`),
    edit: (number: number) => turnTo({ kind: 'correct', number }),
    repeat: () => turnTo({ kind: 'repeat' }),
    cancel: () => turnTo({ kind: 'add' }),
  }
}
export type Weighing = ReturnType<typeof useWeighing>
