import { z } from 'zod'

const paise = z.number().int()
const text = z.string()

/** The first page: what is owed to the farmer, and what the farmer owes. */
export const OwnOverview = z.object({
  organization: z.object({ name: text, place: text, phone: text.nullable() }),
  farmer: z.object({ id: text, code: text, name: text, village: text }),
  /** Settled and not yet paid. */
  duePaise: paise,
  /** Of it on its way: sent to the bank, not confirmed yet. */
  onTheWayPaise: paise,
  /** Advances still out, principal. */
  advancePaise: paise,
  /** Brought and weighed, not settled yet. */
  unsettledGrams: z.number().int(),
  lastPayment: z.object({ amountPaise: paise, on: text }).nullable(),
})
export type OwnOverview = z.infer<typeof OwnOverview>

export const OwnDelivery = z.object({
  id: text,
  on: text,
  place: text,
  lorry: text,
  status: z.enum(['draft', 'recorded', 'submitted', 'priced', 'settled', 'paid']),
  bagCount: z.number().int(),
  netWeightGrams: z.number().int(),
  /** What is paid out for it; null until it is settled. */
  finalAmountPaise: paise.nullable(),
  isPaid: z.boolean(),
})
export type OwnDelivery = z.infer<typeof OwnDelivery>

export const OwnAdvance = z.object({
  id: text,
  on: text,
  amountPaise: paise,
  outstandingPaise: paise,
  reason: text,
  method: text,
  inKind: z.object({ item: text, quantity: z.number(), unit: text }).nullable(),
  /** Whether it was handed out: then there is a receipt. */
  isPaid: z.boolean(),
  status: z.enum(['requested', 'approved', 'rejected', 'paid', 'part_recovered', 'recovered', 'cancelled']),
  answer: text.nullable(),
})
export type OwnAdvance = z.infer<typeof OwnAdvance>

export const OwnPayment = z.object({
  id: text,
  on: text,
  amountPaise: paise,
  method: text,
  reference: text.nullable(),
  status: z.enum(['draft', 'approved', 'sent', 'confirmed', 'failed', 'reversed']),
})
export type OwnPayment = z.infer<typeof OwnPayment>

export const OwnLorry = z.object({
  tripId: text,
  on: text,
  place: text,
  lorry: text,
  managerName: text,
  isOwnVillage: z.boolean(),
  /** What the farmer said to bring; null: said nothing. */
  promisedBags: z.number().int().nullable(),
})
export type OwnLorry = z.infer<typeof OwnLorry>

export const OwnPrices = z.object({
  /** The price agreed with this farmer, which stands before the list. */
  ownPricePaisePerKg: z.number().int().nullable(),
  effectiveFrom: text.nullable(),
  bands: z.array(
    z.object({
      minMoistureBp: z.number().int().nullable(),
      maxMoistureBp: z.number().int(),
      pricePaisePerKg: z.number().int(),
    }),
  ),
  mandi: z.object({ market: text, pricedOn: text, modalPaisePerKg: z.number().int() }).nullable(),
})
export type OwnPrices = z.infer<typeof OwnPrices>

/** One line of what happened lately; the newest first. */
export const OwnNews = z.object({
  at: text,
  kind: z.enum(['weighed', 'settled', 'paid', 'advance', 'answered', 'sign-in']),
  amountPaise: paise.nullable(),
  bagCount: z.number().int().nullable(),
  deliveryId: text.nullable(),
})
export type OwnNews = z.infer<typeof OwnNews>
