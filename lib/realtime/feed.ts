import { headOf, headsOf, readTail } from '@/lib/events/tail'
import { log } from '@/lib/platform/log'
import { type Sending, sendingOf } from './audience'

const BATCH = 500

type Watched = { position: number; listeners: number; line: Promise<unknown> }

/**
 * The events of every organization somebody listens to, in commit order. One line of work per organization: joining and
 * sending never overlap, so nobody misses or hears twice what happens while joining.
 */
export class Feed {
  private readonly watched = new Map<string, Watched>()

  constructor(private readonly send: (sending: Sending) => void) {}

  /** Runs `join` between two messages; it gets the position up to which everybody has heard. */
  async join(organizationId: string, join: (position: number) => Promise<void>): Promise<void> {
    const watched = this.watched.get(organizationId) ?? { position: -1, listeners: 0, line: Promise.resolve() }
    this.watched.set(organizationId, watched)
    watched.listeners++
    await this.inLine(watched, async () => {
      if (watched.position < 0) watched.position = await headOf(organizationId)
      await join(watched.position)
    })
  }

  leave(organizationId: string): void {
    const watched = this.watched.get(organizationId)
    if (watched && --watched.listeners <= 0) this.watched.delete(organizationId)
  }

  /** Something was committed: `position` is the organization's last event as the database told it. */
  heard(organizationId: string, position: number): void {
    const watched = this.watched.get(organizationId)
    if (!watched) return
    this.inLine(watched, () => this.catchUp(organizationId, watched, position)).catch((error) =>
      log().error({ err: error, organizationId }, 'reading events failed'),
    )
  }

  /** Looks whether a notification was lost: after a dropped connection, and now and then. */
  async check(): Promise<void> {
    if (this.watched.size === 0) return
    for (const [organizationId, position] of await headsOf([...this.watched.keys()])) {
      const watched = this.watched.get(organizationId)
      if (watched && watched.position >= 0 && watched.position < position) this.heard(organizationId, position)
    }
  }

  private async catchUp(organizationId: string, watched: Watched, upTo: number): Promise<void> {
    while (watched.position >= 0 && watched.position < upTo) {
      const events = await readTail(organizationId, watched.position, BATCH)
      if (events.length === 0) return
      for (const event of events) {
        this.send(await sendingOf(event))
        watched.position = event.position
      }
    }
  }

  private inLine(watched: Watched, work: () => Promise<void>): Promise<void> {
    const mine = watched.line.then(work)
    watched.line = mine.catch(() => {})
    return mine
  }
}
