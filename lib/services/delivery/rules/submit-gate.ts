import { type DomainError, refused } from '@/lib/kernel/errors'
import { loadOf } from './load'
import { averageWarning, type Tally, type Warning } from './tally'

/** What the gate needs of one farmer's delivery. Grams and basis points; `unsyncedCount` is known to the phone only. */
export type GateDelivery = Pick<Tally, 'bagCount' | 'grossWeightGrams'> & {
  deliveryId: string
  farmerName: string
  moistureBp: number | null
}
export type GateTrip = {
  deliveries: readonly GateDelivery[]
  capacityGrams: number
  isOverloadAllowed: boolean
  unsyncedCount?: number
}
/** One line of the checklist: what is missing blocks, what is warned of has to be acknowledged. */
export type GateItem = { deliveryId: string; farmerName: string; missing: ('bags' | 'moisture')[]; warnings: Warning[] }
export type Checklist = { items: GateItem[]; blockers: Warning[]; warnings: Warning[]; isReady: boolean }

/** The checklist before submitting a trip: ≥ 1 farmer, each with bags and moisture, load in order, nothing unsynced. */
export function submitChecklist(trip: GateTrip): Checklist {
  const items = trip.deliveries.map(judge)
  const grossGrams = trip.deliveries.reduce((sum, delivery) => sum + delivery.grossWeightGrams, 0)
  const load = loadOf(grossGrams, trip.capacityGrams, trip.isOverloadAllowed)
  const blockers: Warning[] = []
  if (items.length === 0)
    blockers.push({
      slug: 'trip.no-farmer',
      message: 'A trip needs at least one farmer with bags before it is submitted.',
    })
  for (const item of items) if (item.missing.length > 0) blockers.push(missingOf(item))
  if (load.state === 'over') blockers.push({ slug: 'trip.overloaded', message: load.message ?? '' })
  if ((trip.unsyncedCount ?? 0) > 0)
    blockers.push({
      slug: 'trip.not-synced',
      message: `${trip.unsyncedCount} entries of this trip are still only on this phone. Wait until they are on the server.`,
    })
  const warnings = items.flatMap((item) => item.warnings)
  return { items, blockers, warnings, isReady: blockers.length === 0 }
}

/** Why the trip cannot be submitted, or null. All or nothing; the message names everything that is missing. */
export function submitRefusal(checklist: Checklist, isAcknowledged: boolean): DomainError | null {
  const [first] = checklist.blockers
  if (first) return refused(first.slug, checklist.blockers.map((blocker) => blocker.message).join(' '))
  if (checklist.warnings.length === 0 || isAcknowledged) return null
  return refused(
    'trip.warnings-not-acknowledged',
    `Read and confirm first: ${checklist.warnings.map((warning) => warning.message).join(' ')}`,
    { facts: { warnings: checklist.warnings.length } },
  )
}

function judge(delivery: GateDelivery): GateItem {
  const { deliveryId, farmerName, bagCount, grossWeightGrams, moistureBp } = delivery
  const missing: GateItem['missing'] = []
  if (bagCount === 0) missing.push('bags')
  if (moistureBp === null) missing.push('moisture')
  const warnings: Warning[] = []
  const average = averageWarning({ bagCount, grossWeightGrams })
  if (average) warnings.push({ ...average, message: `${farmerName}: ${average.message}` })
  return { deliveryId, farmerName, missing, warnings }
}

const missingOf = ({ farmerName, missing }: GateItem): Warning => ({
  slug: `delivery.no-${missing[0]}`,
  message: `${farmerName} has no ${missing.join(' and no ')}.`,
})
