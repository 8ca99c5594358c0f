import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { formatKg, parseKg, parsePercent } from '@/lib/kernel/weight'
import {
  type Amounts,
  priced,
  type QualityDeduction,
  type Weights,
  weighOut,
} from '@/lib/services/delivery/rules/amounts'
import { priceRefusal } from '@/lib/services/delivery/rules/price'
import type { PricingLine } from '@/lib/services/delivery/view'
import { type OpenAdvance, recover, recoverablePaise } from '@/lib/services/payment/rules/recovery'
import type { TripAdvances } from '@/lib/services/payment/view'

/** What was typed into a line and is not yet on the server; absent fields stand as the server has them. */
export type LineDraft = {
  price?: string
  priceReason?: string
  quality?: string
  qualityReason?: string
  recover?: string
  /** The version of the delivery when typing began. */
  baseVersion?: number
}
export type DraftField = Exclude<keyof LineDraft, 'baseVersion'>
/** A sentence for each field that cannot be accepted as typed. */
export type LineFaults = Partial<Record<DraftField, string>>

export type LineView = {
  texts: Record<DraftField, string>
  faults: LineFaults
  weights: Weights
  /** Null while no price is known. */
  amounts: Amounts | null
  /** The price is not the one of the list. */
  isOverride: boolean
  /** What the farmer bears of the trip's charges. */
  chargesPaise: number
  advanceOpenPaise: number
  recoverPaise: number
  interestPaise: number
  carryPaise: number
  toPayPaise: number | null
  /** What to send, or null while something is missing. */
  ready: LineChange | null
}
export type LineChange = {
  pricePaisePerKg?: number
  reason?: string
  qualityDeductionGrams?: number
  qualityDeductionBp?: number
  qualityReason?: string
}

/** Paise a kg that stand for a line without any typing: the frozen price, an earlier override, else the list's. */
export function standingPrice(line: PricingLine): number | null {
  const isFrozen = line.status !== 'submitted' && line.pricePaisePerKg !== null
  const wasTyped = line.priceSource?.kind === 'override'
  return isFrozen || wasTyped ? line.pricePaisePerKg : (line.listed?.pricePaisePerKg ?? null)
}

/** `25`, `25.5 kg`, `1.5 %` → the deduction; null when it is neither. */
export function parseQuality(text: string, reason: string): QualityDeduction | null {
  const said = text.trim().replace(/kg$/i, '').trim()
  if (said === '') return { grams: 0, reason }
  if (said.endsWith('%')) {
    const bp = parsePercent(said)
    return bp === null ? null : { bp, reason }
  }
  const grams = parseKg(said)
  return grams === null ? null : { grams, reason }
}

const plainRupees = (paise: number): string => (paise / 100).toFixed(2)
const NEEDS_REASON = 3

/** One line of the pricing table as it stands while somebody types, by the rules the server uses too. */
export function viewLine(
  line: PricingLine,
  draft: LineDraft,
  gramsPerBag: number,
  advances: readonly OpenAdvance[],
  chargesPaise = 0,
): LineView {
  const faults: LineFaults = {}
  const quality = viewQuality(line, draft, gramsPerBag, faults)
  const price = viewPrice(line, draft, faults)
  const amounts = price.paisePerKg === null ? null : priced(quality.weights, price.paisePerKg)
  const worthPaise = amounts ? amounts.totalValuePaise - chargesPaise : null
  const recovery = viewRecovery(draft, worthPaise, advances, faults)
  const blocked = faults.price || faults.priceReason || faults.quality || faults.qualityReason
  return {
    texts: {
      price: price.text,
      priceReason: price.reason,
      quality: quality.text,
      qualityReason: quality.reason,
      recover: recovery.text,
    },
    faults,
    weights: quality.weights,
    amounts,
    isOverride: price.isOverride,
    chargesPaise,
    ...recovery.figures,
    toPayPaise: worthPaise === null ? null : worthPaise - recovery.figures.recoverPaise,
    ready: blocked || price.paisePerKg === null ? null : { ...price.change, ...quality.change },
  }
}

function viewPrice(line: PricingLine, draft: LineDraft, faults: LineFaults) {
  const standing = standingPrice(line)
  const text = draft.price ?? (standing === null ? '' : plainRupees(standing))
  const listed = line.listed?.pricePaisePerKg ?? null
  const typed = text.trim() === '' ? listed : parseRupees(text)
  const refusal = typed === null ? null : priceRefusal(typed)
  if (typed === null)
    faults.price = text.trim() === '' ? (line.listedProblem ?? 'Type a price.') : 'Type rupees a kg, for example 21.50.'
  else if (refusal) faults.price = refusal.message
  const isOverride = typed !== null && typed !== listed
  const reason = draft.priceReason ?? (line.priceSource?.kind === 'override' ? (line.priceSource.reason ?? '') : '')
  if (isOverride && !faults.price && reason.trim().length < NEEDS_REASON)
    faults.priceReason = 'Say why this price differs from the price list.'
  const change = isOverride ? { pricePaisePerKg: typed, reason: reason.trim() } : {}
  return { text, reason, isOverride, change, paisePerKg: faults.price ? null : typed }
}

function viewQuality(line: PricingLine, draft: LineDraft, gramsPerBag: number, faults: LineFaults) {
  const text = draft.quality ?? formatKg(line.qualityDeductionGrams)
  const reason = draft.qualityReason ?? line.qualityReason ?? ''
  const deduction =
    draft.quality === undefined ? { grams: line.qualityDeductionGrams, reason } : parseQuality(draft.quality, reason)
  const weigh = (what: QualityDeduction) => weighOut(line.grossWeightGrams, line.bagCount, gramsPerBag, what)
  // The amounts follow the figure at once; the missing reason is a fault of its own.
  const weighed = deduction ? weigh({ ...deduction, reason: '···' }) : null
  if (!deduction) faults.quality = 'Type kilograms or a share, for example 25 or 1.5 %.'
  else if (!weighed?.ok) faults.quality = weighed?.refusal.message
  const grams = weighed?.ok ? weighed.value.qualityDeductionGrams : 0
  if (grams > 0 && reason.trim().length < NEEDS_REASON)
    faults.qualityReason = 'Say why: the farmer reads it on the slip.'
  const change = {
    ...(deduction?.bp === undefined ? { qualityDeductionGrams: grams } : { qualityDeductionBp: deduction.bp }),
    ...(grams > 0 && { qualityReason: reason.trim() }),
  }
  const without = weigh({ grams: 0, reason: null })
  const nothing: Weights = {
    grossWeightGrams: line.grossWeightGrams,
    standardDeductionGrams: line.bagCount * gramsPerBag,
    qualityDeductionGrams: 0,
    qualityReason: null,
    netWeightGrams: 0,
  }
  return { text, reason, change, weights: weighed?.ok ? weighed.value : without.ok ? without.value : nothing }
}

function viewRecovery(
  draft: LineDraft,
  valuePaise: number | null,
  advances: readonly OpenAdvance[],
  faults: LineFaults,
) {
  const advanceOpenPaise = advances.reduce((sum, advance) => sum + advance.outstandingPaise, 0)
  const interestOpenPaise = advances.reduce((sum, advance) => sum + advance.interestPaise, 0)
  const most = valuePaise === null ? 0 : recoverablePaise(advances, Math.max(0, valuePaise))
  const typed = draft.recover === undefined ? most : draft.recover.trim() === '' ? 0 : parseRupees(draft.recover)
  const recovery = typed === null || valuePaise === null ? null : recover(advances, valuePaise, typed)
  if (typed === null) faults.recover = `Type rupees between 0 and ${formatRupees(most)}.`
  else if (recovery && !recovery.ok) faults.recover = recovery.refusal.message
  const taken = recovery?.ok ? recovery.value : null
  return {
    text: draft.recover ?? plainRupees(most),
    figures: {
      advanceOpenPaise,
      recoverPaise: taken ? taken.advanceRecoveredPaise + taken.interestPaise : 0,
      interestPaise: taken?.interestPaise ?? 0,
      carryPaise: taken ? taken.carryPaise + taken.carryInterestPaise : advanceOpenPaise + interestOpenPaise,
    },
  }
}

/** True when something typed differs from what the server has, apart from what is sent only with settling. */
export const hasUnsaved = (draft: LineDraft): boolean =>
  [draft.price, draft.priceReason, draft.quality, draft.qualityReason].some((text) => text !== undefined)

type Settled = TripAdvances['settled'][number]

/** A settled line shows what was settled, not what is open today. */
export const asSettled = (view: LineView, settled: Settled): LineView => ({
  ...view,
  advanceOpenPaise: settled.recoverPaise - settled.interestPaise + settled.carryPaise,
  recoverPaise: settled.recoverPaise,
  interestPaise: settled.interestPaise,
  carryPaise: settled.carryPaise,
  chargesPaise: settled.chargesPaise,
  toPayPaise: settled.finalAmountPaise,
})
