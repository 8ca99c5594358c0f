import type { OwnProblem } from '@/lib/doors/own-outcome'
import type { OwnAdvance, OwnDelivery, OwnNews, OwnPayment } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import type { DisputeLine } from '@/lib/services/delivery/rules/dispute'
import { en } from './words/en'
import { hi } from './words/hi'
import { kn } from './words/kn'
import { mr } from './words/mr'
import { ta } from './words/ta'
import { te } from './words/te'

/** Every word of the farmer's pages; one that a language lacks is a type error. Placeholders in braces are filled by `fill`. */
export type FarmerWords = {
  languageName: string
  language: string
  pagesOf: string
  signIn: string
  signInNote: string
  phone: string
  sendCode: string
  code: string
  /** `{phone}` */
  codeNote: string
  enter: string
  otherPhone: string
  whoAreYou: string
  together: string
  change: string
  home: string
  advances: string
  lorries: string
  me: string
  back: string
  due: string
  dueNone: string
  /** `{amount}` */
  onTheWay: string
  /** `{amount} {day}` */
  lastPayment: string
  owed: string
  unsettled: string
  deliveries: string
  noDeliveries: string
  payments: string
  noPayments: string
  news: string
  slip: string
  why: string
  bagList: string
  provisional: string
  download: string
  share: string
  noAdvances: string
  /** `{amount}` */
  stillOpen: string
  whatIf: string
  whatIfNote: string
  repayNow: string
  calculate: string
  youGet: string
  worth: string
  repaid: string
  staysOpen: string
  whatIfNothing: string
  askAdvance: string
  amount: string
  reason: string
  ask: string
  asked: string
  coming: string
  noLorries: string
  yourVillage: string
  iWillBring: string
  say: string
  /** `{n}` */
  said: string
  priceToday: string
  ownPrice: string
  /** `{max}` */
  moistureUpTo: string
  /** `{market} {day}` */
  mandi: string
  noPrices: string
  details: string
  name: string
  village: string
  address: string
  upi: string
  account: string
  accountNote: string
  askChange: string
  askChangeNote: string
  note: string
  send: string
  changeOpen: string
  changeAccepted: string
  /** `{answer}` */
  changeRefused: string
  signOut: string
  signOutEverywhere: string
  offline: string
  /** `{price}` */
  perKg: string
  delivery: Record<OwnDelivery['status'], string>
  advance: Record<OwnAdvance['status'], string>
  payment: Record<OwnPayment['status'], string>
  method: Record<'cash' | 'bank' | 'upi' | 'cheque', string>
  dispute: {
    title: string
    note: string
    line: string
    lines: Record<DisputeLine, string>
    question: string
    send: string
    sent: string
    waits: string
    stands: string
    adjusted: string
  }
  /** `{bags} {amount}` */
  happened: Record<OwnNews['kind'], string>
  /** `{min} {max}` of an advance */
  problem: Record<OwnProblem, string>
}

export const farmerWords: Record<SlipLanguage, FarmerWords> = { en, hi, kn, te, ta, mr }
