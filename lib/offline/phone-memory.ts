import type { NotificationView } from '@/lib/services/notification/view'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import { type ServerTable, serverTables } from './database'
import type { Trouble } from './exchange'
import { emptyView, type FarmerRow, type FieldView, type Me, type ServerRest } from './field-view'
import { fold } from './fold'
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

/** How far back an operation may be that a reading of the disk has brought in before its own writer told of it. */
const LATELY = 20

/** The phone's memory: what lies on its disk, folded, with listeners. Nothing here waits for the network. */
export function phoneMemory() {
  let state = startState
  let base = emptyView
  /** What came onto the disk while it was being read: it may not be in what was read. */
  let lately: StoredOperation[] = []
  let reading: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()

  function change(next: Partial<PhoneState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const given = () => ({ me: state.me!, aliases: state.rest?.aliases ?? {} })

  async function read(database: IDBDatabase) {
    lately = []
    const read = await readAll(database)
    if (!read.me || !read.settings) return
    base = read.base
    const rest = { ...read.rest, settings: read.settings }
    state = { ...state, me: read.me, rest, syncedAt: state.syncedAt ?? read.syncedAt }
    const isRead = new Set(read.operations.map((operation) => operation.id))
    const operations = [...read.operations, ...lately.filter((operation) => !isRead.has(operation.id))]
    change({ stage: 'ready', operations, view: fold(base, operations, given()) })
  }

  return {
    state: () => state,
    change,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Reads the disk anew: at the start, after a pull, and when another tab has changed something. */
    load: (database: IDBDatabase): Promise<void> => {
      reading = reading.catch(() => undefined).then(() => read(database))
      return reading
    },
    loadFarmers: async (database: IDBDatabase) => change({ farmers: await allOf<FarmerRow>(database, 'farmers') }),
    /** Operations that are on the disk now. */
    take: (operations: readonly StoredOperation[]) => {
      lately.push(...operations)
      const known = new Set(state.operations.slice(-operations.length - LATELY).map((operation) => operation.id))
      const fresh = operations.filter((operation) => !known.has(operation.id))
      change({ operations: [...state.operations, ...fresh], view: fold(state.view, fresh, given()) })
    },
    settle: (settlements: readonly Settlement[]) => {
      const byId = new Map(settlements.map((one) => [one.id, one]))
      const operations = state.operations.map((operation) => settledRow(operation, byId.get(operation.id)))
      const hasRefused = settlements.some((one) => one.state === 'refused')
      change({ operations, ...(hasRefused && { view: fold(base, operations, given()) }) })
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

/** Everything in one transaction: the server's rows and the operations over them belong to one moment. */
async function readAll(database: IDBDatabase) {
  const at = database.transaction([...serverTables, 'operations', 'meta'])
  const rows = <T>(name: ServerTable) => asked(at.objectStore(name).getAll()) as Promise<T[]>
  const table = async <T extends { id: string }>(name: ServerTable) =>
    new Map((await rows<T>(name)).map((row) => [row.id, row]))
  const lane = (state: string) =>
    asked(at.objectStore('operations').index('state').getAll(state)) as Promise<StoredOperation[]>
  const meta = <T>(key: string) => asked(at.objectStore('meta').get(key)) as Promise<T | undefined>
  const values = Promise.all([
    meta<Me>('me'),
    meta<OrganizationSettings>('settings'),
    meta<ServerRest['allowance']>('allowance'),
    meta<Record<string, string>>('aliases'),
    meta<number>('syncedAt'),
    meta<ServerRest['decisions']>('decisions'),
  ])
  const tables = Promise.all([
    table<never>('trips'),
    table<never>('deliveries'),
    table<never>('requests'),
    table<never>('advances'),
  ])
  const lists = Promise.all([
    rows<ServerRest['priceLists'][number]>('priceLists'),
    rows<ServerRest['attention'][number]>('attention'),
    rows<NotificationView>('news'),
  ])
  const lanes = await Promise.all(['waiting', 'acknowledged', 'refused'].map(lane))
  const [me, settings, allowance, aliases, syncedAt, decisions] = await values
  const [trips, deliveries, requests, advances] = await tables
  const [priceLists, attention, news] = await lists
  return {
    ...{ me, settings, syncedAt: syncedAt ?? null },
    base: { ...emptyView, trips, deliveries, requests, advances } as FieldView,
    rest: {
      allowance: allowance ?? null,
      aliases: aliases ?? {},
      decisions: decisions ?? {},
      priceLists,
      attention,
      news,
    },
    operations: lanes
      .flat()
      .map((row) => upgraded(row))
      .sort((a, b) => a.seq - b.seq),
  }
}
