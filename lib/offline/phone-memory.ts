import type { NotificationView } from '@/lib/services/notification/view'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import { applyLocally } from './apply-locally'
import type { ServerTable } from './database'
import type { Trouble } from './exchange'
import { emptyView, type FarmerRow, type FieldView, type Me, type ServerRest } from './field-view'
import { allOf, asked } from './idb'
import type { StoredOperation } from './operation'
import type { Settlement } from './queue-port'
import { upgraded } from './upgrade'

/** starting: the disk is read. first-sync: nobody has used this phone yet. stranger: this person has no field work. */
export type Stage = 'starting' | 'first-sync' | 'ready' | 'stranger'
/** Everything the screens read. A new object after every change. */
export type PhoneState = {
  stage: Stage
  me: Me | null
  view: FieldView
  rest: ServerRest | null
  /** The whole list, once it is read from the disk. */
  farmers: readonly FarmerRow[] | null
  /** What was done here and is not yet contained in the server's rows, in order. */
  operations: readonly StoredOperation[]
  sendingIds: ReadonlySet<string>
  /** Last whole answer of our server, ms. */
  syncedAt: number | null
  trouble: Trouble | null
}

const startState: PhoneState = {
  ...{ stage: 'starting', me: null, view: emptyView, rest: null, farmers: null, operations: [] },
  ...{ sendingIds: new Set<string>(), syncedAt: null, trouble: null },
}

/** The phone's memory: what lies on its disk, folded, with listeners. Nothing here waits for the network. */
export function phoneMemory() {
  let state = startState
  let base = emptyView
  const listeners = new Set<() => void>()

  function change(next: Partial<PhoneState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const given = () => ({ me: state.me!, aliases: state.rest?.aliases ?? {} })
  const fold = (view: FieldView, operations: readonly StoredOperation[]) =>
    operations.reduce((so, operation) => applyLocally(so, operation, given()), view)

  return {
    state: () => state,
    change,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Reads the disk anew: at the start, after a pull, and when another tab has changed something. */
    load: async (database: IDBDatabase) => {
      const read = await readAll(database)
      if (!read.me || !read.settings) return
      base = read.base
      const rest = { ...read.rest, settings: read.settings }
      state = { ...state, me: read.me, rest, syncedAt: state.syncedAt ?? read.syncedAt }
      change({ stage: 'ready', operations: read.operations, view: fold(base, read.operations) })
    },
    loadFarmers: async (database: IDBDatabase) => change({ farmers: await allOf<FarmerRow>(database, 'farmers') }),
    /** Operations that are on the disk now. */
    take: (operations: readonly StoredOperation[]) =>
      change({ operations: [...state.operations, ...operations], view: fold(state.view, operations) }),
    settle: (settlements: readonly Settlement[]) => {
      const byId = new Map(settlements.map((one) => [one.id, one]))
      const operations = state.operations.map((operation) => settledRow(operation, byId.get(operation.id)))
      const hasRefused = settlements.some((one) => one.state === 'refused')
      change({ operations, ...(hasRefused && { view: fold(base, operations) }) })
    },
  }
}
export type PhoneMemory = ReturnType<typeof phoneMemory>

function settledRow(operation: StoredOperation, one: Settlement | undefined): StoredOperation {
  if (!one) return operation
  return {
    ...operation,
    state: one.state,
    refusal: one.state === 'refused' ? one.refusal : undefined,
  } as StoredOperation
}

async function readAll(database: IDBDatabase) {
  const table = async <T extends { id: string }>(name: ServerTable) =>
    new Map((await allOf<T>(database, name)).map((row) => [row.id, row]))
  const lane = (state: string) => allOf<StoredOperation>(database, 'operations', 'state', state)
  const values = database.transaction('meta').objectStore('meta')
  const meta = <T>(key: string) => asked(values.get(key)) as Promise<T | undefined>
  const [me, settings, allowance, aliases, syncedAt] = await Promise.all([
    meta<Me>('me'),
    meta<OrganizationSettings>('settings'),
    meta<ServerRest['allowance']>('allowance'),
    meta<Record<string, string>>('aliases'),
    meta<number>('syncedAt'),
  ])
  const [trips, deliveries, requests, advances] = await Promise.all([
    table<never>('trips'),
    table<never>('deliveries'),
    table<never>('requests'),
    table<never>('advances'),
  ])
  const [priceLists, attention, news, ...lanes] = await Promise.all([
    allOf<ServerRest['priceLists'][number]>(database, 'priceLists'),
    allOf<ServerRest['attention'][number]>(database, 'attention'),
    allOf<NotificationView>(database, 'news'),
    ...['waiting', 'acknowledged', 'refused'].map(lane),
  ])
  return {
    ...{ me, settings, syncedAt: syncedAt ?? null },
    base: { ...emptyView, trips, deliveries, requests, advances } as FieldView,
    rest: { allowance: allowance ?? null, aliases: aliases ?? {}, priceLists, attention, news },
    operations: lanes
      .flat()
      .map((row) => upgraded(row))
      .sort((a, b) => a.seq - b.seq),
  }
}
