import { formatRupees, groupIndian } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'

/** What a notification remembers: ids and numbers. Names are joined when it is read, so that a person can be erased. */
export type Facts = Record<string, string | number | null>
/** Facts with the names that belong to them now. */
export type Named = Facts & { farmerName?: string | null; memberName?: string | null; lorryName?: string | null }
type Words = { title: string; detail: string }
type Say = (facts: Named) => Words

const by = (facts: Named): string => facts.memberName ?? 'a field manager'
const farmer = (facts: Named): string => facts.farmerName ?? 'a farmer'
const money = (facts: Named): string => formatRupees(Number(facts.amountPaise ?? 0))
const on = (facts: Named): string => (facts.day ? formatDay(String(facts.day)) : '')

const many = (count: unknown, one: string, more: string): string =>
  `${groupIndian(Number(count))} ${Number(count) === 1 ? one : more}`
const odd = (facts: Named): string => {
  const [bags, farmers] = [Number(facts.bags), Number(facts.farmers)]
  const ofFarmers = farmers === 1 ? 'one farmer' : `${farmers} farmers`
  if (bags === 0) return `an unusual average of ${ofFarmers}`
  return `${bags === 1 ? 'one bag' : `${bags} bags`} of ${ofFarmers} far from the usual`
}
const waiting = (facts: Named): string => {
  const things = [
    [facts.requests, 'request', 'requests'],
    [facts.trips, 'trip to price', 'trips to price'],
    [facts.advances, 'advance to decide', 'advances to decide'],
    [facts.payments, 'payment due', 'payments due'],
  ] as const
  const open = things.filter(([count]) => Number(count) > 0)
  if (open.length === 0) return 'Nothing waits for you.'
  return `Waiting: ${open.map(([count, one, more]) => many(count, one, more)).join(', ')}.`
}

const disputed: Record<string, string> = {
  weight: 'the weight of a bag',
  bags: 'the number of bags',
  moisture: 'the moisture',
  deduction: 'a deduction',
  price: 'the price',
  advance: 'the advance recovered',
}

/** One sentence for each kind; a kind that is not here is not told. */
export const words: Record<string, Say> = {
  'request.received': (f) => ({ title: 'Lorry requested', detail: `${by(f)} asks for a lorry on ${on(f)}.` }),
  'request.granted': (f) => ({
    title: 'Your lorry is approved',
    detail: `${f.lorryName ?? 'A lorry'} is yours for the trip.`,
  }),
  'request.rejected': () => ({
    title: 'Your lorry request was rejected',
    detail: 'The reason stands with the request.',
  }),
  'request.question-asked': () => ({ title: 'The office has a question', detail: 'Answer it on your lorry request.' }),
  'request.question-answered': (f) => ({
    title: 'Question answered',
    detail: `${by(f)} answered about the lorry request.`,
  }),
  'trip.planned': (f) => ({ title: 'A trip is planned for you', detail: `${f.lorryName ?? 'A lorry'} on ${on(f)}.` }),
  'trip.taken-over': () => ({
    title: 'A trip is handed over to you',
    detail: 'It is on your phone with all that was weighed so far. Go on from there.',
  }),
  'trip.handed-over': (f) => ({
    title: 'A trip was handed over',
    detail: `${by(f)} goes on with it. What still waits on your phone is sent, and the office books it.`,
  }),
  'trip.submitted': (f) => ({ title: 'Trip to price', detail: `${by(f)} submitted a trip.` }),
  'trip.returned': () => ({
    title: 'A trip came back to you',
    detail: 'The office asks for a correction. The reason stands on the trip.',
  }),
  'trip.overload-allowed': () => ({
    title: 'More load is allowed',
    detail: 'The office allowed an excess on your trip.',
  }),
  'weights.suspicious': (f) => ({
    title: 'Unusual weights',
    detail: `${by(f)} submitted a trip with ${odd(f)}. They are marked in the pricing table.`,
  }),
  'weighbridge.mismatch': (f) => ({
    title: 'The weighbridge says otherwise',
    detail: `${formatKg(Math.abs(Number(f.mismatchGrams)))} kg ${Number(f.mismatchGrams) > 0 ? 'more' : 'less'} than the bags weighed.`,
  }),
  'weighbridge.way': (f) => ({
    title: Number(f.mismatchGrams) > 0 ? 'More arrived than left' : 'Less arrived than left',
    detail: `${formatKg(Math.abs(Number(f.mismatchGrams)))} kg between the two weighbridges. No farmer’s line waits for it.`,
  }),
  'trip.submit-reminder': (f) => ({
    title: Number(f.count) === 1 ? 'A trip is not submitted yet' : `${f.count} trips are not submitted yet`,
    detail: 'Look through the checklist and hand it in, so that the farmers can be paid.',
  }),
  'day.summary': (f) => ({
    title: `Your day, ${on(f)}`,
    detail: `${many(f.deliveries, 'delivery', 'deliveries')}, ${many(f.bags, 'bag', 'bags')}, ${formatKg(Number(f.netWeightGrams))} kg net. ${waiting(f)}`,
  }),
  'sync.failed': () => ({
    title: 'Some of your work did not come in',
    detail: 'It is kept. Look at the reasons, or ask the office.',
  }),
  'sync.failed-office': (f) => ({
    title: 'Work from the field needs you',
    detail: `Something of ${by(f)} could not be taken in by itself.`,
  }),
  'sync.overdue': (f) => ({
    title: 'A phone is silent',
    detail: `Nothing came from the phone of ${by(f)} for 24 hours, and a trip is open.`,
  }),
  'dispute.opened': (f) => ({
    title: 'A line is questioned',
    detail: `${farmer(f)}: ${disputed[String(f.line)] ?? 'the slip'}. Only this delivery waits for the answer.`,
  }),
  'dispute.answered': (f) => ({
    title: 'A dispute is answered',
    detail: `${farmer(f)}: ${f.verdict === 'stands' ? 'the slip stands.' : 'the office adjusted it.'}`,
  }),
  'moisture.high': (f) => ({
    title: 'High moisture',
    detail: `${farmer(f)}: ${formatPercent(Number(f.moistureBp ?? 0))} %, above 20 %.`,
  }),
  'farmer.added': (f) => ({
    title: f.isLikelyDuplicate ? 'Farmer added, perhaps twice' : 'Farmer added',
    detail: `${by(f)} added ${farmer(f)}${f.isLikelyDuplicate ? '. Somebody like this is already in your list.' : '.'}`,
  }),
  'farmer.account-held': (f) => ({
    title: 'Bank details changed',
    detail: `${by(f)} changed where ${farmer(f)} is paid. Payments there wait until a second person has looked.`,
  }),
  'farmer.change-asked': (f) => ({
    title: 'A farmer asks for a change',
    detail: `${farmer(f)} would like to have own details changed.`,
  }),
  'farmer.import-finished': (f) => ({
    title: 'Farmer list imported',
    detail: `${groupIndian(Number(f.count ?? 0))} farmers are on your list.`,
  }),
  'advance.requested': (f) => ({
    title: 'Advance to approve',
    detail: `${money(f)} for ${farmer(f)}, asked by ${by(f)}.`,
  }),
  'advance.told': (f) => ({ title: 'Advance handed out', detail: `${money(f)} to ${farmer(f)} by ${by(f)}.` }),
  'limit.exceeded': (f) => ({
    title: 'A limit is exceeded',
    detail: `${money(f)} to ${farmer(f)} by ${by(f)} was handed out in the field. It is booked; look at it.`,
  }),
  'advance.approved': () => ({ title: 'Advance approved', detail: 'You may hand it out now.' }),
  'advance.rejected': () => ({ title: 'Advance rejected', detail: 'The reason stands with the advance.' }),
  'trip.settled': () => ({ title: 'Payments are due', detail: 'A trip is settled; its farmers wait for their money.' }),
  'payment.confirmed': (f) => ({ title: 'Payment made', detail: `${money(f)} to ${farmer(f)}.` }),
  'payment.failed': (f) => ({
    title: 'Payment failed',
    detail: `${money(f)} to ${farmer(f)}. Try again or choose another way.`,
  }),
}
