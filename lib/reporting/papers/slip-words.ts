import type { ChargeKind } from '@/lib/services/payment/rules/charges'
import type { SlipData, SlipLanguage } from './slip-data'
import { en } from './words/en'
import { hi } from './words/hi'
import { kn } from './words/kn'
import { mr } from './words/mr'
import { ta } from './words/ta'
import { te } from './words/te'

/** The words of the papers in one language. Placeholders in braces are filled by `fill`. */
export type SlipWords = {
  slip: string
  provisional: string
  reversed: string
  gross: string
  /** `{n}` */
  bags: string
  standardDeduction: string
  /** `{n}` bags × `{kg}` kg */
  standardExplained: string
  qualityDeduction: string
  qualityNone: string
  /** `{kg}` kg less, because of `{reason}` */
  qualityExplained: string
  net: string
  /** `{gross} {standard} {quality}` kg */
  netExplained: string
  price: string
  priceLater: string
  /** `{moisture}` %, `{grade}` */
  moisture: string
  moistureMissing: string
  override: string
  farmerPrice: string
  tripPrice: string
  /** `{band}` `{day}` */
  bandPrice: string
  organizationPrice: string
  /** `{max}` */
  bandUpTo: string
  /** `{min}` */
  bandAbove: string
  value: string
  /** `{net}` kg × `{price}` */
  valueExplained: string
  advance: string
  advanceNone: string
  /** Paid back with this: `{list}` */
  advanceExplained: string
  interest: string
  interestNone: string
  /** `{rate}` % a month after `{grace}` days */
  interestExplained: string
  /** What a trip cost beside the maize, and why the farmer bears a part of it. */
  charges: Record<ChargeKind, string>
  chargesExplained: string
  /** What a dispute added or took off after settling. */
  adjustment: string
  final: string
  finalExplained: string
  carry: string
  carryExplained: string
  carryNone: string
  gunnyBags: string
  gunnyBagsExplained: string
  outlier: string
  grades: Record<NonNullable<SlipData['grade']>, string>
  farmerSignature: string
  forOrganization: string
  verify: string
  printed: string
  weighed: string
  account: string
  identity: string
  replaces: string
  replacedBy: string
  /** `{n}` of `{total}` */
  page: string
  tripSheet: string
  farmer: string
  toPay: string
  total: string
  deductions: string
  lorry: string
  manager: string
}

export const slipWords: Record<SlipLanguage, SlipWords> = { en, hi, kn, te, ta, mr }

/** `fill('{n} bags', { n: 5 })` → `5 bags`. An unknown placeholder stays visible rather than vanishing. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
