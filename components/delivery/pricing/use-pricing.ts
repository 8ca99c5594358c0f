'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { getJson } from '@/components/ui/fetch-json'
import { unreachable } from '@/components/ui/unreachable'
import type { Problem } from '@/lib/doors/outcome'
import { newId } from '@/lib/kernel/ids'
import { priceDeliveryAction } from '@/lib/services/delivery/actions'
import type { PricingLine, PricingView } from '@/lib/services/delivery/view'
import type { TripAdvances } from '@/lib/services/payment/view'
import { asSettled, type DraftField, hasUnsaved, type LineDraft, type LineView, viewLine } from './price-line'
import { totalsOf } from './price-totals'
import { useDrafts } from './use-drafts'

export type SaveState = { status: 'saving' | 'saved' } | { status: 'failed'; problem: Problem }
export type PricingEntry = {
  line: PricingLine
  view: LineView
  save: SaveState | undefined
  /** Somebody else changed this line while it was being typed into. */
  isOvertaken: boolean
}

const RETRY_MS = 5_000
/** The safety net under live messages: a screen that heard nothing still sees what others did. */
const LOOK_AGAIN_MS = 30_000
const saved: LineDraft = {
  price: undefined,
  priceReason: undefined,
  quality: undefined,
  qualityReason: undefined,
  baseVersion: undefined,
}
const mayPassByItself = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500

export const pricingKey = (tripId: string) => ['pricing', tripId] as const

/**
 * The pricing table's life: what the server has, what is being typed, and each line's way to the server. A line is saved
 * when all it needs is there; what could not be sent is kept and tried again.
 */
export function usePricing(initial: PricingView, initialAdvances: TripAdvances) {
  const tripId = initial.trip.id
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: pricingKey(tripId),
    queryFn: ({ signal }) => getJson<PricingView>(`/api/v1/trips/${tripId}/pricing`, signal),
    initialData: initial,
    refetchOnWindowFocus: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  })
  const { data: advances } = useQuery({
    queryKey: [...pricingKey(tripId), 'advances'],
    queryFn: ({ signal }) => getJson<TripAdvances>(`/api/v1/trips/${tripId}/advances`, signal),
    initialData: initialAdvances,
    refetchOnWindowFocus: 'always',
  })
  const hasCharges = useRef(false)
  hasCharges.current = advances.charges.length > 0
  const { drafts, read, change } = useDrafts(`pricing:${tripId}`)
  const [settleCommandId, setSettleCommandId] = useState(newId)
  const [saves, setSaves] = useState<Record<string, SaveState | undefined>>({})
  const inFlight = useRef(new Set<string>())
  const latest = useRef(data)
  latest.current = data
  const gramsPerBag = data.trip.standardDeductionGramsPerBag

  const entries = useMemo<PricingEntry[]>(
    () =>
      data.lines.map((line) => {
        const draft = drafts[line.id] ?? {}
        const open = advances.open.filter(({ farmerId }) => farmerId === line.farmerId)
        const settled = advances.settled.find(({ deliveryId }) => deliveryId === line.id)
        const borne = advances.charges.find(({ deliveryId }) => deliveryId === line.id)?.amountPaise ?? 0
        const view = viewLine(line, draft, gramsPerBag, open, borne)
        return {
          line,
          view: settled ? asSettled(view, settled) : view,
          save: saves[line.id],
          isOvertaken: hasUnsaved(draft) && draft.baseVersion !== undefined && draft.baseVersion !== line.version,
        }
      }),
    [data, drafts, saves, advances, gramsPerBag],
  )

  const type = useCallback(
    (line: PricingLine, field: DraftField, text: string) => {
      change(line.id, { [field]: text, baseVersion: read(line.id).baseVersion ?? line.version })
      setSaves((all) => ({ ...all, [line.id]: undefined }))
    },
    [change, read],
  )

  /** Sends a line. @returns false when it could not be saved, or still needs something. */
  const save = useCallback(
    async (deliveryId: string, force = false): Promise<boolean> => {
      const line = latest.current.lines.find(({ id }) => id === deliveryId)
      const draft = read(deliveryId)
      if (!line || (!force && !hasUnsaved(draft))) return true
      const { ready } = viewLine(line, draft, latest.current.trip.standardDeductionGramsPerBag, [])
      const expectedVersion = draft.baseVersion ?? line.version
      // Overtaken: the person chooses first whose figure stands.
      if (!ready || expectedVersion !== line.version || inFlight.current.has(deliveryId)) return false
      inFlight.current.add(deliveryId)
      setSaves((all) => ({ ...all, [deliveryId]: { status: 'saving' } }))
      const outcome = await priceDeliveryAction({ deliveryId, expectedVersion, ...ready }, newId()).catch(() => ({
        ok: false as const,
        problem: unreachable,
      }))
      inFlight.current.delete(deliveryId)
      if (!outcome.ok) {
        setSaves((all) => ({ ...all, [deliveryId]: { status: 'failed', problem: outcome.problem } }))
        if (outcome.problem.code === 'conflict') client.invalidateQueries({ queryKey: pricingKey(tripId) })
        return false
      }
      client.setQueryData<PricingView>(
        pricingKey(tripId),
        (old) =>
          old && {
            ...old,
            lines: old.lines.map((was) => (was.id === deliveryId ? { ...was, ...outcome.value } : was)),
          },
      )
      // Another weight or value may shift what each farmer bears of the charges.
      if (hasCharges.current) client.invalidateQueries({ queryKey: [...pricingKey(tripId), 'advances'] })
      const since = read(deliveryId)
      const typedMore = hasUnsaved(since) && since !== draft
      change(deliveryId, typedMore ? { baseVersion: outcome.value.version } : saved)
      setSaves((all) => ({ ...all, [deliveryId]: typedMore ? undefined : { status: 'saved' } }))
      return true
    },
    [change, client, read, tripId],
  )

  const keepMine = useCallback(
    (line: PricingLine) => {
      change(line.id, { baseVersion: line.version })
      return save(line.id)
    },
    [change, save],
  )
  const takeTheirs = useCallback(
    (line: PricingLine) => {
      change(line.id, saved)
      setSaves((all) => ({ ...all, [line.id]: undefined }))
    },
    [change],
  )

  useRetries(saves, save)

  return {
    trip: data.trip,
    market: data.market,
    entries,
    totals: totalsOf(entries),
    withCharges: entries.some(({ view }) => view.chargesPaise > 0),
    withInterest: entries.some(({ view }) => view.interestPaise > 0) || advances.open.some((a) => a.interestPaise > 0),
    type,
    save,
    keepMine,
    takeTheirs,
    /** The same press of Settle is the same command, however often the answer is lost. */
    settleCommandId,
    /** What is settled later, after an answer or a reversal, is another command. */
    settledOnce: () => setSettleCommandId(newId()),
    refresh: () => client.invalidateQueries({ queryKey: pricingKey(tripId) }),
  }
}

export type Pricing = ReturnType<typeof usePricing>

/** Lines that could not be sent go again by themselves, when the network returns and every few seconds. */
function useRetries(saves: Record<string, SaveState | undefined>, save: (deliveryId: string) => Promise<boolean>) {
  const waiting = Object.entries(saves)
    .filter(([, state]) => state?.status === 'failed' && mayPassByItself(state.problem))
    .map(([id]) => id)
    .join(' ')
  useEffect(() => {
    if (waiting === '') return
    const again = () => waiting.split(' ').forEach((id) => void save(id))
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [waiting, save])
}
