import { TruthBar } from '@/components/shell/truth-bar'
import type { BagSnapshot } from './bag-store'
import type { Trouble } from './send-command'

const words: Record<Trouble, string> = {
  'no-network': 'No network, not yet sent',
  'signed-out': 'Sign in again, not yet sent',
  'server-busy': 'Server busy, not yet sent',
}

/** The truth about this list: what the server has and what only this phone has. */
export function WeighTruth({ bags }: { bags: Pick<BagSnapshot, 'waitingCount' | 'refused' | 'syncedAt' | 'trouble'> }) {
  const { waitingCount, refused, syncedAt, trouble } = bags
  const clock = syncedAt
    ? new Date(syncedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : undefined
  const synced = clock ? `Synced ${clock}` : undefined
  if (waitingCount > 0)
    return <TruthBar saved={trouble ? words[trouble] : 'Not yet sent'} waiting={waitingCount} synced={synced} />
  if (refused.length > 0)
    return <TruthBar saved="The server refused something" waiting={refused.length} synced={synced} />
  return <TruthBar saved="Saved on the server" synced={synced} />
}
