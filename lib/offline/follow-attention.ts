import type { AttentionView } from '@/lib/services/delivery/view'
import type { StoredOperation } from './operation'
import type { QueuePort } from './queue-port'

type Item = Pick<AttentionView, 'commandId' | 'status' | 'resolution'> & { resolvedBy?: { id: string } | null }

/**
 * What became of work that this phone holds as refused: booked or seen, and it leaves the list; discarded by the office,
 * and it stays with the office's reason until its author has seen it. Nothing leaves the disk, and what is booked is
 * sent again to a server that was restored to a day before.
 */
export async function followAttention(
  queue: Pick<QueuePort, 'resolve' | 'settle'>,
  operations: readonly StoredOperation[],
  items: readonly Item[],
  {
    memberId,
    epoch,
    now = () => new Date().toISOString(),
  }: { memberId?: string; epoch?: string; now?: () => string } = {},
): Promise<void> {
  const refused = new Map(operations.flatMap((one) => (one.state === 'refused' ? [[one.id, one] as const] : [])))
  const mine = items.flatMap((item) => {
    const operation = item.commandId && item.status !== 'open' ? refused.get(item.commandId) : undefined
    return operation ? [{ item, operation }] : []
  })
  const idsOf = (want: (item: Item) => boolean) =>
    mine.flatMap(({ item, operation }) => (want(item) ? [operation.id] : []))
  const isOwn = (item: Item) => memberId !== undefined && item.resolvedBy?.id === memberId
  const booked = idsOf((item) => item.status !== 'discarded')
  if (booked.length > 0) await queue.resolve(booked, 'kept', epoch)
  const takenOut = idsOf((item) => item.status === 'discarded' && isOwn(item))
  if (takenOut.length > 0) await queue.resolve(takenOut, 'kept')
  const isOut = ({ item }: (typeof mine)[number]) => item.status === 'discarded' && !isOwn(item)
  const discarded = mine.filter(isOut).map(({ item, operation }) => {
    const message = `The office took this out${item.resolution ? `: ${item.resolution}` : '.'}`
    const attentionId = operation.refusal?.attentionId ?? null
    const refusal = { code: 'attention.discarded', message, attentionId, at: now() }
    return { id: operation.id, state: 'refused' as const, refusal }
  })
  if (discarded.length > 0) await queue.settle(discarded)
}
