import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { conflict, notFound } from '@/lib/kernel/errors'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { outlierNumbers } from '@/lib/services/delivery/rules/outliers'
import type { SlipData } from '../papers/slip-data'
import { slipSigner } from '../signed/slip-signer'
import { type SettledFacts, type SlipRow, slipRows } from './slip-rows'

export const Slips = z.array(z.custom<SlipData>())
const anybodyPermitted = () => true

/** A list of one, so that one paper and many are printed alike. */
export const settlementSlip = query({
  name: 'reporting.settlement-slip',
  summary: 'Every fact of one settlement’s slip',
  service: 'reporting',
  permission: 'settlement:read',
  input: z.object({ settlementId: id }),
  output: Slips,
  allow: anybodyPermitted,
  run: async ({ ctx, tx, input }) => {
    const isIt = sql`s.id = ${input.settlementId}`
    return slips(tx, ctx, await slipRows(tx, ctx, isIt, isIt), 'settlement')
  },
})

export const deliverySlip = query({
  name: 'reporting.delivery-slip',
  summary: 'The slip of a delivery: provisional until it is settled',
  service: 'reporting',
  permission: 'delivery:read',
  input: z.object({ deliveryId: id }),
  output: Slips,
  allow: anybodyPermitted,
  run: async ({ ctx, tx, input }) =>
    slips(tx, ctx, await slipRows(tx, ctx, sql`d.id = ${input.deliveryId}`), 'delivery'),
})

export const tripSlips = query({
  name: 'reporting.trip-slips',
  summary: 'All slips of a trip, to be printed at once',
  service: 'reporting',
  permission: 'settlement:read',
  input: z.object({ tripId: id }),
  output: Slips,
  allow: anybodyPermitted,
  run: async ({ ctx, tx, input }) =>
    slips(tx, ctx, await slipRows(tx, ctx, sql`t.id = ${input.tripId} and d.bag_count > 0`), 'trip'),
})

/** @throws not_found for none. */
export async function slips(tx: Tx, ctx: Ctx, rows: SlipRow[], what: string): Promise<SlipData[]> {
  if (rows.length === 0) throw notFound(what)
  const signed = await slipSigner(tx, ctx)
  return rows.map((row) => {
    const slip = slipOf(ctx, row)
    const square = signed(slip)
    // Behind the #: a plain camera still opens the page, and the figures never reach a server's log.
    return { ...slip, signedUrl: square && `${slip.verificationUrl}#${square}` }
  })
}

function slipOf(ctx: Ctx, row: SlipRow): SlipData {
  const { timeZone, settings } = ctx.organization
  const { enabled, monthlyRateBp, graceDays } = settings.interest
  const { settlement } = row
  const outliers = new Set(outlierNumbers(row.bags))
  return {
    ...(settlement ? settledPart(row, settlement, timeZone) : provisionalPart(row)),
    organization: row.organization,
    farmer: row.farmer,
    lorryRegistration: row.lorryRegistration,
    managerName: row.managerName,
    day: row.firstBagAt ? dayOf(new Date(row.firstBagAt), timeZone) : row.scheduledOn,
    place: row.place,
    timeZone,
    weighedFromAt: row.firstBagAt && new Date(row.firstBagAt).toISOString(),
    weighedToAt: row.lastBagAt && new Date(row.lastBagAt).toISOString(),
    bags: row.bags.map((bag) => ({ ...bag, isOutlier: outliers.has(bag.number) })),
    standardDeductionGramsPerBag: row.standardDeductionGramsPerBag,
    moistureBp: row.moistureBp,
    grade: row.grade,
    interestTerms: enabled || (settlement?.interestPaise ?? 0) > 0 ? { monthlyRateBp, graceDays } : null,
    gunnyBagsOut: row.gunnyBagsOut,
    printedAt: ctx.now.toISOString(),
  }
}

type Part = Omit<
  SlipData,
  | 'organization'
  | 'farmer'
  | 'lorryRegistration'
  | 'managerName'
  | 'day'
  | 'place'
  | 'timeZone'
  | 'weighedFromAt'
  | 'weighedToAt'
  | 'bags'
  | 'standardDeductionGramsPerBag'
  | 'moistureBp'
  | 'grade'
  | 'interestTerms'
  | 'printedAt'
>

const weightsOf = (of: SlipRow | SettledFacts) => ({
  grossWeightGrams: of.grossWeightGrams,
  standardDeductionGrams: of.standardDeductionGrams,
  qualityDeductionGrams: of.qualityDeductionGrams,
  netWeightGrams: of.netWeightGrams,
  pricePaisePerKg: of.pricePaisePerKg,
  totalValuePaise: of.totalValuePaise,
})

function provisionalPart(row: SlipRow): Part {
  return {
    ...weightsOf(row),
    slipNumber: null,
    verificationUrl: null,
    provisional: true,
    status: row.status === 'submitted' || row.status === 'priced' ? row.status : 'recorded',
    replacesSlipNumber: null,
    replacedBySlipNumber: null,
    qualityDeductionReason: row.qualityReason,
    priceSource: row.priceSource,
    advances: [],
    advanceRecoveredPaise: 0,
    interestPaise: 0,
    charges: [],
    adjustments: [],
    finalAmountPaise: null,
    carryPaise: row.outstandingPaise,
  }
}

/**
 * What was settled is printed as it was settled; what the delivery says now only explains it.
 * @throws DomainError conflict for a reversed slip whose bags were weighed again since.
 */
function settledPart(row: SlipRow, settlement: SettledFacts, timeZone: string): Part {
  if (settlement.grossWeightGrams !== row.grossWeightGrams || settlement.bagCount !== row.bagCount)
    throw conflict(
      'slip.weighed-again',
      `Slip ${settlement.number} was reversed and its bags were corrected since. Print the slip that replaces it.`,
    )
  const isSameQuality = settlement.qualityDeductionGrams === row.qualityDeductionGrams
  return {
    ...weightsOf(settlement),
    slipNumber: settlement.number,
    verificationUrl: `${env().APP_URL}/verify/${settlement.verificationCode}`,
    provisional: false,
    status: settlement.status,
    replacesSlipNumber: settlement.replaces?.number ?? null,
    replaced: settlement.replaces && {
      day: dayOf(new Date(settlement.replaces.settledAt), timeZone),
      reason: settlement.replaces.reason,
    },
    replacedBySlipNumber: settlement.replacedBy?.number ?? null,
    qualityDeductionReason: isSameQuality ? row.qualityReason : null,
    priceSource: settlement.pricePaisePerKg === row.pricePaisePerKg ? row.priceSource : null,
    advances: settlement.advances,
    advanceRecoveredPaise: settlement.advanceRecoveredPaise,
    interestPaise: settlement.interestPaise,
    charges: settlement.charges,
    adjustments: settlement.adjustments,
    finalAmountPaise: settlement.finalAmountPaise,
    carryPaise: settlement.carryPaise,
  }
}
