import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { happenedAt } from '@/lib/access/reported'
import { requireStatus } from '@/lib/access/versions'
import { refused } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { bagsRefusal, tooManyRefusal } from '../rules/bag'
import { spareNumbers } from '../rules/clash'
import { overloadRefusal } from '../rules/load'
import type { Place } from '../schema'
import type { Trip } from './lock'

type Bag = { number: number; weightGrams: number; evidence?: string; place?: Place }
type GivenBag = Bag & { recordedAt?: string; source?: string }
export type RecordedBag = Bag & { recordedAt: string; source: string; givenNumber?: number }

/** Weighing is possible while the trip is open, or was given back for correction. */
export function requireOpenTrip(trip: Trip): void {
  requireStatus(
    trip.physicalStatus,
    ['assigned', 'loading'],
    'trip.has-left',
    'The lorry has already left, or the trip is cancelled.',
  )
  requireCorrectable(trip)
}

/** Corrections stay possible after the lorry left, until the trip is submitted. */
export function requireCorrectable(trip: Trip): void {
  requireStatus(
    trip.status,
    ['open', 'returned'],
    'trip.already-submitted',
    'This trip is submitted. Ask the office to give it back for correction.',
  )
}

/**
 * Reported bags are weighed already: asking for the moisture first comes too late.
 * @throws DomainError `delivery.moisture-first` where the organization weighs after the moisture reading only.
 */
export function requireMoistureFirst(ctx: Ctx, moistureBp: number | null | undefined): void {
  if (ctx.reported) return
  if (ctx.organization.settings.moistureFirst && (moistureBp === null || moistureBp === undefined))
    throw refused('delivery.moisture-first', 'Take the moisture first, then weigh the bags.')
}

/**
 * Checks new bags against the organization's limits, the numbers already used and the lorry's capacity.
 * @throws DomainError invalid with a fault per bag; conflict `bag.number-taken`; refused `trip.overloaded`.
 */
export function acceptBags(ctx: Ctx, trip: Trip, usedNumbers: ReadonlySet<number>, bags: GivenBag[]): RecordedBag[] {
  const { settings } = ctx.organization
  const numbered: (GivenBag & { givenNumber?: number })[] = ctx.reported ? spareNumbers(bags, usedNumbers) : bags
  const refusal = ctx.reported
    ? (bagsRefusal(bags, NONE, settings) ?? tooManyRefusal(usedNumbers.size, bags.length))
    : bagsRefusal(bags, usedNumbers, settings)
  if (refusal) throw refusal
  const addedGrams = bags.reduce((sum, bag) => sum + bag.weightGrams, 0)
  requireRoom(trip, addedGrams)
  return numbered.map((bag) => ({
    number: bag.number,
    weightGrams: bag.weightGrams,
    recordedAt: timeOf(ctx, bag.recordedAt),
    source: bag.source ?? 'typed',
    ...(bag.evidence && { evidence: bag.evidence }),
    ...(bag.place && { place: bag.place }),
    ...(bag.givenNumber !== undefined && { givenNumber: bag.givenNumber }),
  }))
}

const NONE: ReadonlySet<number> = new Set()

/** A phone's clock is put right when it is far off; what it said itself is kept with the command. */
function timeOf({ now, reported }: Ctx, recordedAt: string | undefined): string {
  if (!reported) return recordedAt ?? now.toISOString()
  if (!recordedAt) return reported.happenedAt.toISOString()
  return happenedAt(new Date(recordedAt), reported.clockOffsetMs, now).toISOString()
}

/** Which phone a fact came from, for its event. */
export const reportedFrom = ({ reported }: Ctx): { deviceId?: string } =>
  reported ? { deviceId: reported.deviceId } : {}

/** @throws DomainError `trip.overloaded` unless the office allowed an excess. Taking weight off is always possible. */
export function requireRoom(trip: Trip, addedGrams: number): void {
  if (addedGrams <= 0) return
  const refusal = overloadRefusal(trip.grossWeightGrams + addedGrams, trip.capacityGrams, trip.overloadReason !== null)
  if (refusal) throw refusal
}

/** Numbers already used in a delivery, struck bags included. */
export async function usedNumbers(tx: Tx, organizationId: string, deliveryId: string): Promise<Set<number>> {
  const rows = await tx.execute<{ number: number }>(sql`
    select number from delivery.bags where organization_id = ${organizationId} and delivery_id = ${deliveryId}`)
  return new Set(rows.map((row) => row.number))
}
