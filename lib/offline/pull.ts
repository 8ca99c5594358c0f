import type { AttentionView, DeliveryView, PriceListView, TripView } from '@/lib/services/delivery/view'
import type { RequestView } from '@/lib/services/lorry/view'
import type { NotificationView } from '@/lib/services/notification/view'
import type { AdvanceView } from '@/lib/services/payment/view'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import { type ServerTable, serverTables } from './database'
import type { Trouble } from './exchange'
import type { Allowance, FarmerRow, Me } from './field-view'
import { asked, strictly } from './idb'

/** One page of what the server has for this phone; everything on the first pull, what changed on later ones. */
export type Pulled = {
  epoch: string
  cursor: string
  hasMore: boolean
  serverTime: string
  me: Me
  trips?: TripView[]
  deliveries?: DeliveryView[]
  farmers?: FarmerRow[]
  lorryRequests?: RequestView[]
  lorries?: { id: string }[]
  priceLists?: PriceListView[]
  advances?: AdvanceView[]
  attention?: AttentionView[]
  news?: NotificationView[]
  settings?: OrganizationSettings
  allowance?: Allowance | null
  aliases?: Record<string, string>
  /** The first page of a whole copy: what is not in it is not this phone's any more. */
  isFull?: boolean
  removed?: Partial<Record<ServerTable | 'lorryRequests', string[]>>
}
export type PullAnswer = { kind: 'pulled'; page: Pulled } | { kind: 'later'; trouble: Trouble; afterSeconds?: number }

const TIMEOUT_MS = 30_000

/** Asks for one page. Believed is only our own whole answer; it never throws. */
export async function pullPage(
  cursor: string | null,
  deviceId?: string,
  fetching: typeof fetch = fetch,
): Promise<PullAnswer> {
  const query = new URLSearchParams({ ...(cursor && { cursor }), ...(deviceId && { deviceId }) })
  try {
    const response = await fetching(`/api/v1/sync?${query}`, {
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const { status } = response
    const afterSeconds = Number(response.headers.get('retry-after')) || undefined
    if (status === 401) return { kind: 'later', trouble: 'signed-out' }
    if (status === 429 || status >= 500) return { kind: 'later', trouble: 'server-busy', afterSeconds }
    const body = (await response.json()) as Partial<Pulled> & { code?: string }
    if (status === 403 && body.code) return { kind: 'later', trouble: 'not-allowed' }
    const isWhole = status === 200 && typeof body.epoch === 'string' && typeof body.me?.memberId === 'string'
    return isWhole ? { kind: 'pulled', page: body as Pulled } : { kind: 'later', trouble: 'not-ours' }
  } catch {
    return { kind: 'later', trouble: 'no-network' }
  }
}

/** Writes one page into the local tables and remembers the cursor, in one transaction: a page is there or it is not. */
export function keepPage(database: IDBDatabase, page: Pulled, isFirstOfFull: boolean): Promise<void> {
  const rows: Record<ServerTable, readonly { id: string }[] | undefined> = {
    ...{ trips: page.trips, deliveries: page.deliveries, farmers: page.farmers, requests: page.lorryRequests },
    ...{ lorries: page.lorries, priceLists: page.priceLists, attention: page.attention, news: page.news },
    advances: page.advances,
  }
  return strictly(database, [...serverTables, 'meta'], async (transaction) => {
    for (const table of serverTables) {
      const store = transaction.objectStore(table)
      // These two are short and come whole each time.
      const isWhole = rows[table] !== undefined && (table === 'attention' || table === 'news')
      if (isFirstOfFull || isWhole) store.clear()
      for (const id of page.removed?.[table === 'requests' ? 'lorryRequests' : table] ?? []) store.delete(id)
      for (const row of rows[table] ?? []) store.put(row)
    }
    const meta = transaction.objectStore('meta')
    const old = (await asked(meta.get('aliases'))) as Record<string, string> | undefined
    meta.put({ ...old, ...page.aliases }, 'aliases')
    for (const key of ['cursor', 'me', 'settings', 'allowance'] as const)
      if (page[key] !== undefined) meta.put(page[key], key)
    meta.put(page.epoch, 'pulledEpoch')
  })
}
