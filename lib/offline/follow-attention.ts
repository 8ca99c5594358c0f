import type { AttentionView } from '@/lib/services/delivery/view'
import type { StoredOperation } from './operation'
import type { QueuePort } from './queue-port'

type Item = Pick<AttentionView, 'commandId' | 'status' | 'resolution'>

/**
 * What the office did with work that this phone holds as refused: booked or seen, and it leaves the list; discarded, and
 * it stays with the office's reason until its author has seen it. Nothing leaves the disk.
 */
export async function followAttention(
  queue: Pick<QueuePort, 'resolve' | 'settle'>,
  operations: readonly StoredOperation[],
  items: readonly Item[],
  now = () => new Date().toISOString(),
): Promise<void> {
  const refused = new Map(operations.flatMap((one) => (one.state === 'refused' ? [[one.id, one] as const] : [])))
  const mine = items.flatMap((item) => {
    const operation = item.commandId && item.status !== 'open' ? refused.get(item.commandId) : undefined
    return operation ? [{ item, operation }] : []
  })
  const isOut = ({ item }: (typeof mine)[number]) => item.status === 'discarded'
  const ended = mine.filter((one) => !isOut(one)).map(({ operation }) => operation.id)
  if (ended.length > 0) await queue.resolve(ended, 'kept')
  const discarded = mine.filter(isOut).map(({ item, operation }) => {
    const message = `The office took this out${item.resolution ? `: ${item.resolution}` : '.'}`
    const attentionId = operation.refusal?.attentionId ?? null
    const refusal = { code: 'attention.discarded', message, attentionId, at: now() }
    return { id: operation.id, state: 'refused' as const, refusal }
  })
  if (discarded.length > 0) await queue.settle(discarded)
}
