import { read } from '@/lib/doors/page'
import { dashboard } from '@/lib/reporting/queries/dashboard'

/** What waits, by the place where it waits: the amber numbers of the navigation. */
export async function readWaiting(): Promise<Record<string, number>> {
  const { pending } = await read(dashboard, {})
  return {
    '/requests': pending.requests.count,
    '/trips': pending.tripsToPrice.count,
    '/advances': pending.advances.count,
    '/payments': pending.settlementsToPay.count,
  }
}
