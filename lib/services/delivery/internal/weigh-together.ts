import type { Call, Together, TogetherCall } from '@/lib/access/operation'
import { dependencyRejected } from '@/lib/access/run-together'
import { requireVersion } from '@/lib/access/versions'
import type { AppliedEvent, NewEvent } from '@/lib/events/book'
import { DomainError } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { deliveryAppliers } from '../apply'
import { applyNewDelivery, receiptOfNew } from './apply-new-delivery'
import { applyManyBagsRecorded, type BagsRecorded } from './apply-weighing'
import type { Delivery, Trip } from './lock'
import { type HeldPlace, requireFarmer } from './lock-place'
import { receiptOf } from './receipt'
import { bagsStep, moistureStep, openStep, type Weighing, weighing } from './weigh-steps'
import { usedNumbers } from './weighing'

type Held = HeldPlace | { trip: Trip; delivery: Delivery }
type Given = { tx: Tx; subject: Held; calls: TogetherCall[]; call: Call }

/**
 * What phones report about one farmer's bags on a trip – opened, moisture, bags – call by call as if each had come alone: a
 * bad one takes nothing from the others.
 */
export const weighTogether: Together<Held> = {
  key: ({ id, deliveryId }) => (deliveryId ?? id ?? null) as string | null,
  run: async ({ tx, subject, calls, call }: Given) => {
    const { trip, delivery } = subject
    const used = delivery && (await usedNumbers(tx, trip.organizationId, delivery.id))
    const now = weighing(trip, delivery, used)
    const outcomes = judgeAll(now, subject, calls)
    if (now.trip.startedAt !== trip.startedAt) await call(markOut, { tripId: trip.id })
    return outcomes
  },
  apply: applyWeighed,
  receipt: async ({ tx, ctx, key, subject, events }) => {
    const from = events.findIndex((event) => event.name === 'delivery.opened')
    if (from < 0) return receiptOf(tx, ctx, key, key)
    return receiptOfNew(events.slice(from), subject.trip.standardDeductionGramsPerBag)
  },
}

function judgeAll(now: Weighing, subject: Held, calls: TogetherCall[]): (NewEvent[] | DomainError)[] {
  const rejected = new Set<string>()
  return calls.map((one) => {
    try {
      if (!now.delivery && one.operation !== 'delivery.open') throw dependencyRejected()
      if (one.needs.some((need) => rejected.has(need))) throw dependencyRejected()
      return step(now, subject, one)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      rejected.add(one.id)
      return error
    }
  })
}

function step(now: Weighing, subject: Held, { operation, ctx, input }: TogetherCall): NewEvent[] {
  if (operation === 'delivery.open') {
    const { farmerId, farmerStatus } = subject as HeldPlace
    requireFarmer(farmerStatus)
    return openStep(ctx, now, { ...input, farmerId }, input.id)
  }
  requireVersion({ version: now.delivery!.version + now.after }, input.expectedVersion)
  return operation === 'delivery.set-moisture' ? moistureStep(ctx, now, input) : bagsStep(ctx, now, input)
}

/** The tables as after applying each of these events of one delivery in turn. */
export async function applyWeighed(tx: Tx, events: AppliedEvent[]): Promise<void> {
  const from = events.findIndex((event) => event.name === 'delivery.opened')
  const before = from < 0 ? events.filter((event) => event.name !== 'delivery.bags-recorded') : events.slice(0, from)
  for (const event of before) await applyOne(tx, event)
  if (from >= 0) return applyNewDelivery(tx, events.slice(from))
  // Last, so that the sums and the version are those of the end.
  if (before.length < events.length) await applyManyBagsRecorded(tx, events as BagsRecorded[])
}

const applyOne = (tx: Tx, event: AppliedEvent): Promise<unknown> =>
  deliveryAppliers[event.name as keyof typeof deliveryAppliers](tx, event as never)
