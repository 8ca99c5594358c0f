import type { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { paymentEvents } from '../events'
import type { JournalLine } from '../rules/journal'
import type { MoveFloat } from '../schema'
import { numbered, today } from './write-journal'

/** Cash that went one way between the office and a member: the event with its journal. */
export async function floatMoved(
  tx: Tx,
  ctx: Ctx,
  { id, memberId, amountPaise, note }: z.infer<typeof MoveFloat>,
  way: 'drawn' | 'returned',
  lines: JournalLine[],
) {
  const entryId = id ?? newId()
  const businessOn = today(ctx)
  const source = { kind: `float-${way}`, sourceType: 'float', sourceId: entryId, businessOn } as const
  const journal = await numbered(tx, ctx, { ...source, lines })
  return happened(paymentEvents, { type: 'float-entry', id: entryId, version: 0 }, `float.${way}`, {
    ...{ entryId, memberId, businessOn, amountPaise, note: note || null, recordedBy: memberIdOf(ctx.actor)!, journal },
  })
}
