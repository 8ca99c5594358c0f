import { type DomainError, refused } from '@/lib/kernel/errors'
import { databaseName, openFieldDatabase } from './database'
import { keepOperations } from './keep-operations'
import { type About, newOperation, type OfflineInputs, type OfflineName } from './operation'
import { phoneMemory } from './phone-memory'
import { placed } from './placed'
import type { Open, Resolving, SyncWork } from './sync-work'
import { rememberWho, whoIsHere } from './who'

/** A first visit on a thin line may lose a part of the program on its way. */
const FETCH_AGAIN_MS = 5_000
export const APP_VERSION = process.env.NEXT_PUBLIC_APP_VERSION ?? '0'

/** One person's field app in one tab: the disk, the memory over it, and the way to the server. */
function makePhone() {
  const memory = phoneMemory()
  let open: Open | null = null
  let work: Promise<SyncWork> | null = null

  async function start(): Promise<void> {
    const who = await whoIsHere()
    if (who) await openFor(who)
    else memory.change({ stage: 'first-sync' })
    void syncNow()
  }

  /** The way to the server is fetched once the first screen has its data; without a network it comes from the disk. */
  function theWork(): Promise<SyncWork> {
    work ??= import('./sync-work').then(({ syncWork }) => {
      const made = syncWork({
        ...{ memory, appVersion: APP_VERSION, opened: () => open },
        firstUse: (me) => rememberWho(me).then(() => openFor(me)),
        becomes: (me) => void rememberWho(me).then(() => location.reload()),
      })
      made.listen()
      return made
    })
    return work
  }

  const syncNow = (): Promise<void> =>
    theWork().then(
      ({ now }) => now(),
      () => {
        work = null
        setTimeout(() => void syncNow(), FETCH_AGAIN_MS)
      },
    )

  async function openFor(me: Open['me']): Promise<Open> {
    const name = databaseName(me.organizationId, me.memberId)
    const database = await openFieldDatabase(name)
    const tabs = new BroadcastChannel(name)
    tabs.onmessage = ({ data }) => {
      void memory.load(database)
      if (data === 'farmers' && memory.state().farmers) void memory.loadFarmers(database)
    }
    open = { me, database, tabs }
    await memory.load(database)
    if (memory.state().stage !== 'ready') memory.change({ stage: 'first-sync' })
    void memory.loadFarmers(database)
    return open
  }

  async function record<N extends OfflineName>(name: N, input: OfflineInputs[N], about?: About): Promise<void> {
    if (!open) throw refused('phone.not-ready', 'This phone is not ready yet. Wait a moment, then try again.')
    const { database, tabs } = open
    const operation = placed(newOperation(name, input, about), memory.state())
    const rows = await keepOperations(database, [operation]).catch(async (error) => {
      if ((error as DOMException | null)?.name !== 'QuotaExceededError') throw unwritable()
      await import('./storage').then(({ dropSentPhotos }) => dropSentPhotos(database)).catch(() => undefined)
      return keepOperations(database, [operation]).catch(() => {
        throw full()
      })
    })
    memory.take(rows)
    tabs.postMessage('operations')
    void syncNow()
  }

  /** A refused entry is put back in line, taken out of sight, or decided about: on the disk when it resolves. */
  const resolve = async (...what: Resolving) => open && (await theWork()).resolve(open, ...what)

  return {
    start,
    state: memory.state,
    subscribe: memory.subscribe,
    /**
     * Does something in the field: resolves when it is on this phone's disk, never waits for the network.
     * @throws DomainError `phone.storage-full`, `phone.not-written`, `phone.not-ready`, with words; nothing was saved then.
     */
    record,
    /**
     * Refused work: `waiting` sends it again under its own id (had the office booked it meanwhile, it would not be booked
     * twice), `kept` takes it out of sight for its thirty days on the disk, and decisions wait until the server has answered.
     */
    resolve,
    syncNow,
    database: () => open?.database ?? null,
  }
}
export type Phone = ReturnType<typeof makePhone>

let only: Phone | null = null
/** The phone of this tab; started at the first call. */
export function phone(): Phone {
  if (!only) {
    only = makePhone()
    void only.start()
  }
  return only
}

const unwritable = (): DomainError =>
  refused('phone.not-written', 'This phone could not write it down. Close other tabs of FarmTally and try again.')
const full = (): DomainError =>
  refused(
    'phone.storage-full',
    'The phone’s storage is full: nothing was saved. Delete pictures or films, then try again.',
  )
