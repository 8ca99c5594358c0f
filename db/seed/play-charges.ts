import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { recordCharge } from '@/lib/services/payment/operations/record-charge'
import type { TripAtWork } from './play-trip'
import type { Stand } from './stand'

const RUPEE = 100
/** The last days of the season; before them nobody wrote down what a trip costs beside the maize. */
const DAYS = 6
/** From here on farmers bear the loading. */
const SHARED_DAYS = 3

/** Freight is the organization's, by the distance; the loading is lately shared by the farmers of the trip. */
export async function playCharges({ cast, clock }: Stand, { tripId, plan }: TripAtWork): Promise<void> {
  const { day, stage, lorry } = plan
  if (day < addDays(clock.today, -DAYS) || (stage !== 'settled' && stage !== 'paid')) return
  const accountant = cast.as(cast.one('accountant'), clock.at(addDays(day, 1), 880 + lorry))
  const freight = { kind: 'freight' as const, bornBy: 'us' as const, amountPaise: (3_200 + lorry * 150) * RUPEE }
  await runOperation(accountant, recordCharge, { tripId, ...freight, note: 'Paid to the driver' })
  if (day < addDays(clock.today, -SHARED_DAYS)) return
  const loading = { kind: 'loading' as const, bornBy: 'farmers' as const, amountPaise: (600 + lorry * 20) * RUPEE }
  await runOperation(accountant, recordCharge, { tripId, ...loading, note: 'Four men, by the trip' })
}
