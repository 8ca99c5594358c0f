import { sql } from 'drizzle-orm'
import { transaction } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { catchUp } from './catch-up'
import type { Reaction } from './reactions'

type Due = { organization_id: string; reaction: string }

/** Reactions at work side by side; more than the database pool would only wait. */
const SIDE_BY_SIDE = 4
const POLL_MS = 1_000

/**
 * Gives every event to every reaction, at least once and in commit order per organization. Positions are gapless and
 * handed out under the row lock of `heads`, so "after my checkpoint" never skips an event that commits later.
 * Several relays may run: a pair of reaction and organization is claimed by an advisory lock.
 */
export class Relay {
  private waking: (() => void) | undefined
  private isStopped = false
  private running: Promise<void> | undefined

  constructor(private readonly reactions: Reaction[]) {}

  start(): void {
    this.running = this.loop()
  }

  /** Called when the database notifies; polling is the fallback. */
  wake(): void {
    this.waking?.()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    this.wake()
    await this.running
  }

  /** Works until nothing is due; for seeds and tests. */
  async drain(): Promise<void> {
    while ((await this.round()) > 0);
  }

  private async loop(): Promise<void> {
    while (!this.isStopped) {
      const progress = await this.round().catch((error) => {
        log().error({ err: error }, 'relay round failed')
        return 0
      })
      if (progress === 0 && !this.isStopped) await this.sleep()
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS)
      this.waking = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** One pass over everything that is due; gives how many pairs moved on. */
  private async round(): Promise<number> {
    const due = await this.due()
    let progress = 0
    const next = async (): Promise<void> => {
      for (let one = due.pop(); one; one = due.pop()) {
        const reaction = this.reactions.find((each) => each.name === one?.reaction)
        if (reaction && (await catchUp(reaction, one.organization_id))) progress++
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, next))
    return progress
  }

  private due(): Promise<Due[]> {
    const names = JSON.stringify(this.reactions.map((reaction) => reaction.name))
    return transaction({ role: 'svc_relay', readOnly: true }, async (tx) => [
      ...(await tx.execute<Due>(sql`
        select h.organization_id, r.name as reaction
        from events.heads h cross join jsonb_array_elements_text(${names}::jsonb) as r(name)
        left join events.checkpoints c on c.organization_id = h.organization_id and c.reaction = r.name
        where coalesce(c.position, 0) < h.position and (c.retry_at is null or c.retry_at <= now())`)),
    ])
  }
}
