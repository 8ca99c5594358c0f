import { DECISIONS, type Decision, type Decisions, keepDecisions, settleDecision } from './decisions'
import { deviceId } from './device'
import { fetchExchange, type Trouble } from './exchange'
import type { Me } from './field-view'
import { followAttention } from './follow-attention'
import { forgetOld, localQueue } from './local-queue'
import { meta, putMeta } from './meta'
import { KEEP_ACKNOWLEDGED_DAYS } from './operation'
import type { PhoneMemory } from './phone-memory'
import { photoShelf } from './photo-shelf'
import { keepPage, type Pulled, pullPage } from './pull'
import { makeSender } from './sender'
import { askToPersist } from './storage'
import { alone, syncLoop } from './sync-loop'

/** The open place of one person on this phone. */
export type Open = { me: Pick<Me, 'organizationId' | 'memberId'>; database: IDBDatabase; tabs: BroadcastChannel }
/** Ids of refused work and where they go, or what was decided about it. */
export type Resolving =
  | [ids: readonly string[], to: 'waiting' | 'kept']
  | [decisions: readonly Decision[], to?: undefined]
type Given = {
  memory: PhoneMemory
  appVersion: string
  opened: () => Open | null
  /** The first answer of the server tells who this is; from then on the phone has a place for them. */
  firstUse: (me: Me) => Promise<Open>
  /** Somebody else is signed in than this place belongs to. */
  becomes: (me: Me) => void
}
/** Nothing is taken in, but something may be read. */
const READS_ON = new Set<Trouble>(['server-busy', 'signed-out', 'suspended'])
const keptSince = () => new Date(Date.now() - KEEP_ACKNOWLEDGED_DAYS * 86_400_000).toISOString()

/** The way to the server, fetched after the first screen stands: sends what waits, reads what is new, and goes on so. */
export function syncWork({ memory, appVersion, opened, firstUse, becomes }: Given) {
  const { state, change } = memory
  let sending: {
    of: Open
    queue: ReturnType<typeof localQueue>
    drain: ReturnType<typeof makeSender>['drain']
  } | null = null

  let sendingPhotos: Promise<unknown> | null = null

  function senderOf(open: Open) {
    if (sending?.of === open) return sending
    const queue = localQueue(open.database)
    const { drain } = makeSender({
      ...{ queue, exchange: fetchExchange(), author: open.me.memberId, appVersion, deviceId: deviceId() },
      onMove: ({ sending, settled }) => {
        change({ sendingIds: new Set(sending) })
        if (settled.length === 0) return
        memory.settle(settled)
        open.tabs.postMessage('operations')
      },
    })
    sending = { of: open, queue, drain }
    return sending
  }

  async function round(): Promise<number | null> {
    const open = opened()
    if (open) {
      const end = await senderOf(open).drain()
      if (end.kind === 'later') {
        change({ trouble: end.trouble })
        // Somebody else may be signed in by now: who, the answer to the pull says.
        if (!READS_ON.has(end.trouble)) return end.waitMs
      } else {
        void sendPhotosOf(open)
        await sendDecided(open)
      }
    }
    const trouble = await pull(open)
    const syncedAt = Date.now()
    change(trouble ? { trouble } : { trouble, syncedAt })
    const now = opened()
    if (!trouble && now) await putMeta(now.database, { syncedAt })
    // Somebody has come back to a place of their own: what waits there goes now, not at the next wake-up.
    return now && !open ? 0 : null
  }

  /** What was decided about refused work goes after the work; what became of it, the reading that follows tells. */
  async function sendDecided(open: Open): Promise<void> {
    const decisions = Object.values((await meta<Decisions>(open.database, DECISIONS)) ?? {})
    if (decisions.every((one) => one.refusal !== undefined)) return
    const { askDecision, sendDecisions } = await import('./send-decisions')
    const { queue } = senderOf(open)
    await sendDecisions(decisions, {
      ask: askDecision,
      settle: async (decision, answer) => {
        const epoch = decision.how === 'apply' ? ((await queue.knownEpoch()) ?? undefined) : undefined
        if (answer.kind === 'done') await queue.resolve([decision.commandId], 'kept', epoch)
        await settleDecision(open.database, decision, answer.kind === 'no' ? answer.message : undefined)
      },
    })
    await reread(open)
  }

  async function reread(open: Open): Promise<void> {
    await memory.load(open.database)
    open.tabs.postMessage('operations')
  }

  /** Pictures go after the words, and never hold them up. */
  function sendPhotosOf(open: Open): Promise<unknown> {
    sendingPhotos ??= Promise.all([import('./photo-sender'), import('./photos-again')])
      .then(async ([{ sendPhotos }, { offerPhotosAgain }]) => {
        const epoch = await senderOf(open).queue.knownEpoch()
        if (epoch) await offerPhotosAgain(open.database, epoch)
        const deliveryIdOf = (id: string) => state().rest?.aliases[id] ?? id
        return alone('farmtally.photos', () => sendPhotos({ shelf: photoShelf(open.database), deliveryIdOf }))
      })
      .catch(() => undefined)
      .finally(() => {
        sendingPhotos = null
      })
    return sendingPhotos
  }

  /** Reads what is new, page by page. Work acknowledged before the first page is contained in it. */
  async function pull(open: Open | null): Promise<Trouble | null> {
    const containedIds = state().operations.flatMap(({ id, state }) => (state === 'acknowledged' ? [id] : []))
    let cursor = open ? ((await meta<string>(open.database, 'cursor')) ?? null) : null
    let target = open
    let hasFarmers = false
    let isSuspended = false
    for (let isFirst = true; ; isFirst = false) {
      const answer = await pullPage(cursor, deviceId())
      if (answer.kind === 'later') return refused(answer.trouble)
      const { page } = answer
      isSuspended = page.me.isSuspended === true
      if (target && page.me.memberId !== target.me.memberId) {
        becomes(page.me)
        return null
      }
      target ??= await firstUse(page.me)
      const isNewEpoch = (await meta<string>(target.database, 'pulledEpoch')) !== page.epoch
      if (isFirst && isNewEpoch) await noticeEpoch(target, page)
      await keepPage(target.database, page, page.isFull === true)
      const { memberId } = target.me
      await followAttention(senderOf(target).queue, state().operations, page.attention ?? [], {
        ...{ memberId, epoch: page.epoch },
      })
      hasFarmers ||= (page.farmers?.length ?? 0) > 0 || cursor === null
      cursor = page.cursor
      if (!page.hasMore) break
    }
    await forgetOld(target.database, containedIds, keptSince())
    await memory.load(target.database)
    if (hasFarmers) await memory.loadFarmers(target.database)
    target.tabs.postMessage(hasFarmers ? 'farmers' : 'rows')
    return isSuspended ? 'suspended' : null
  }

  /** The server was restored from a backup: what it had acknowledged goes to it again. */
  async function noticeEpoch(open: Open, { epoch }: Pulled) {
    const { queue } = senderOf(open)
    const count = await queue.reopen(epoch, keptSince())
    await queue.rememberEpoch(epoch)
    if (count > 0) setTimeout(() => void loop.now())
  }

  function refused(trouble: Trouble): Trouble {
    if (trouble === 'not-allowed' && !opened()) change({ stage: 'stranger' })
    if (trouble === 'signed-out' && !opened()) location.assign('/sign-in')
    return trouble
  }

  const loop = syncLoop({ round, lockName: `farmtally.sync.${opened()?.me.memberId ?? ''}` })
  return {
    now: loop.now,
    listen: () => {
      loop.listen()
      void askToPersist()
    },
    /** On the disk when it resolves; the server hears of it with the next round. */
    resolve: async (open: Open, ...[what, to]: Resolving) => {
      if (to === undefined) await keepDecisions(open.database, what)
      else await senderOf(open).queue.resolve(what, to)
      await reread(open)
      void loop.now()
    },
  }
}
export type SyncWork = ReturnType<typeof syncWork>
