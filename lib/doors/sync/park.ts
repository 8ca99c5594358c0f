import { memberIdOf } from '@/lib/access/actor'
import { asSystem } from '@/lib/access/ctx'
import { isClockWrong } from '@/lib/access/reported'
import { runOperation } from '@/lib/access/runner'
import type { DomainError } from '@/lib/kernel/errors'
import { raiseAttention } from '@/lib/services/delivery/operations/raise-attention'
import { kindOf } from '@/lib/services/delivery/rules/attention-kinds'
import type { RaisedItem } from '@/lib/services/delivery/schema'
import { toProblem } from '../problem-json'
import type { Entry } from './entry'
import { isRetryable, type Round } from './take-in'

/**
 * Puts everything that was finally refused on *needs attention*, and a phone whose clock is wrong.
 * @returns the item of each refused entry
 */
export async function parkRefused(round: Round): Promise<Map<Entry, string>> {
  const { ctx, known, clockOffsetMs } = round
  const refused = [...round.outcomes].flatMap(([entry, outcome]) =>
    outcome.status === 'rejected' && !isRetryable(outcome.error)
      ? [{ entry, error: outcome.error as DomainError }]
      : [],
  )
  const places = new Map(
    known.parked
      .filter((item) => item.status !== 'open')
      .map((item) => [`${item.commandId} ${item.bodyHash}`, item.id]),
  )
  // An entry may come twice in one batch; it has one place.
  const byKey = new Map(refused.map((one) => [keyOf(one.entry), one]))
  const toPark = [...byKey].flatMap(([key, one]) => (places.has(key) ? [] : [one]))
  const items = toPark.map(({ entry, error }) => itemOf(round, entry, error))
  if (isClockWrong(clockOffsetMs) && !known.isClockRaised) items.push(clockItem(round))
  const ids = items.length > 0 ? (await runOperation(asSystem(ctx, 'sync'), raiseAttention, { items })).value.ids : []
  toPark.forEach(({ entry }, nth) => {
    places.set(keyOf(entry), ids[nth]!)
  })
  return new Map(refused.map(({ entry }) => [entry, places.get(keyOf(entry))!]))
}

const keyOf = ({ id, hash }: Entry): string => `${id} ${hash}`

function itemOf(round: Round, entry: Entry, error: DomainError): RaisedItem {
  const { ctx, deviceId } = round
  const input = (entry.ready?.input ?? entry.rawInput ?? {}) as Record<string, unknown>
  const ref = (name: string) => {
    const value = String(input[name] ?? '').toLowerCase()
    return entry.refs.includes(value) ? value : null
  }
  const kind = kindOf(error.reason)
  return {
    kind,
    memberId: memberIdOf(ctx.actor),
    deviceId,
    ...{ tripId: ref('tripId'), deliveryId: ref('deliveryId'), farmerId: ref('farmerId') },
    ...{ code: toProblem(error, ctx.requestId).code, reason: error.reason, detail: error.message.slice(0, 4_000) },
    facts: numbersOf(input),
    recordedAt: entry.recordedAt?.toISOString() ?? null,
    clockOffsetMs: entry.clockOffsetMs === undefined ? round.clockOffsetMs : entry.clockOffsetMs,
    work: {
      commandId: entry.id,
      bodyHash: entry.hash,
      operation: entry.name,
      operationVersion: entry.version,
      input: entry.rawInput ?? null,
      dependsOn: entry.dependsOn,
      makesId: entry.makesId,
      waitsFor: kind === 'waiting' ? [...new Set([...entry.refs, ...entry.dependsOn])] : [],
    },
  }
}

/** What a list says at a glance: amounts and counts, never names. */
function numbersOf(input: Record<string, unknown>): RaisedItem['facts'] {
  const bags = Array.isArray(input.bags) ? (input.bags as { weightGrams?: unknown }[]) : null
  const facts: RaisedItem['facts'] = {}
  for (const name of ['amountPaise', 'moistureBp', 'weightGrams', 'number'])
    if (Number.isSafeInteger(input[name])) facts[name] = input[name] as number
  if (bags) {
    facts.bagCount = bags.length
    facts.grossWeightGrams = bags.reduce((sum, bag) => sum + (Number(bag?.weightGrams) || 0), 0)
  }
  return facts
}

function clockItem({ ctx, deviceId, clockOffsetMs }: Round): RaisedItem {
  const minutes = Math.round(Math.abs(clockOffsetMs ?? 0) / 60_000)
  const side = (clockOffsetMs ?? 0) > 0 ? 'behind' : 'ahead'
  return {
    kind: 'clock',
    memberId: memberIdOf(ctx.actor),
    ...{ deviceId, tripId: null, deliveryId: null, farmerId: null, code: 'clock', reason: 'phone.clock-wrong' },
    detail: `The clock of the phone is ${durationInWords(minutes)} ${side}. The times of its entries were put right.`,
    facts: { clockOffsetMinutes: minutes },
    ...{ recordedAt: null, clockOffsetMs, work: null },
  }
}

function durationInWords(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} hours`
  return `${Math.round(minutes / 1_440)} days`
}
