import type { Trouble } from '@/lib/offline/exchange'
import type { PhoneState } from '@/lib/offline/phone-memory'

const DAY_MS = 86_400_000
const troubles: Record<Trouble, string> = {
  'no-network': 'no network',
  'not-ours': 'this network asks for a sign-in of its own',
  'signed-out': 'sign in again to send',
  'not-allowed': 'the office has closed your access',
  suspended: 'FarmTally is suspended for your organization',
  'server-busy': 'the server is busy',
}

export type Truth = {
  saved: string
  synced: string | null
  tone: 'ok' | 'wait' | 'bad'
  waitingCount: number
  refusedCount: number
  /** Something waits for more than a day. */
  isLate: boolean
}

/** What the bar says: what lies only on this phone, what was refused, and when the server last answered. */
export function truthOf(
  {
    operations,
    rest,
    trouble,
    syncedAt,
  }: Pick<PhoneState, 'operations' | 'trouble' | 'syncedAt'> & Partial<PhoneState>,
  now: number,
): Truth {
  const waiting = operations.filter((operation) => operation.state === 'waiting')
  const refused = operations.filter((operation) => operation.state === 'refused')
  const decided = Object.values(rest?.decisions ?? {}).filter((one) => one.refusal === undefined)
  const refusedCount = refused.length - refused.filter(({ id }) => decided.some((one) => one.commandId === id)).length
  const waitingCount = waiting.length + decided.length
  const oldest = waiting[0] ? Date.parse(waiting[0].at) : now
  const clock = syncedAt ? new Date(syncedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) : null
  const synced = clock ? `Synced ${clock}` : null
  const counts = { waitingCount, refusedCount, isLate: now - oldest > DAY_MS }
  const why = trouble ? `, ${troubles[trouble]}` : ''
  if (refusedCount > 0)
    return {
      saved: `${refusedCount} refused: look${waitingCount > 0 ? ` · ${waitingCount} waiting` : ''}`,
      ...{ synced, tone: 'bad', ...counts },
    }
  if (waitingCount > 0)
    return { saved: `Saved on phone · ${waitingCount} waiting${why}`, synced, tone: 'wait', ...counts }
  const isOut = trouble === 'signed-out' || trouble === 'not-allowed' || trouble === 'suspended'
  return {
    saved: isOut ? `Saved on the server${why}` : 'Saved on the server',
    ...{ synced, tone: isOut ? 'wait' : 'ok', ...counts },
  }
}
