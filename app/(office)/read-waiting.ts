import { read } from '@/lib/doors/page'
import { dashboard } from '@/lib/reporting/queries/dashboard'
import { countAttention } from '@/lib/services/delivery/queries/attention'
import { countDisputes } from '@/lib/services/delivery/queries/disputes'

/** What waits, by the place where it waits: the amber numbers of the navigation. */
export async function readWaiting(): Promise<Record<string, number>> {
  const [{ pending }, attention, disputes] = await Promise.all([
    read(dashboard, {}),
    read(countAttention, {}),
    read(countDisputes, {}),
  ])
  return {
    '/requests': pending.requests.count,
    '/trips': pending.tripsToPrice.count,
    '/attention': attention.openCount,
    '/disputes': disputes.openCount,
    '/advances': pending.advances.count,
    '/payments': pending.settlementsToPay.count,
  }
}
