import { and, eq } from 'drizzle-orm'
import { lorries } from '@/db/schema/lorry'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { lockLorry } from '../internal/lock-lorry'
import { mayManageLorries } from '../policy'
import { loadLorry } from '../queries/lorries'
import { type LorryState, lorryStatusRefusal } from '../rules/lorry-states'
import { ChangeLorry } from '../schema'
import { LorryView } from '../view'

export const changeLorry = operation({
  name: 'lorry.change',
  summary: 'Changes a lorry',
  permission: 'lorry:write',
  book: lorryEvents,
  http: { method: 'PATCH', path: '/lorries/{id}', params: { id: 'lorryId' } },
  input: ChangeLorry,
  output: LorryView,
  subject: (tx, input, ctx) => lockLorry(tx, ctx.organizationId, input.lorryId),
  allow: mayManageLorries,
  run: async ({ ctx, tx, input, subject }) => {
    requireVersion(subject, input.expectedVersion)
    const { lorryId, expectedVersion: _, ...changes } = input
    if (changes.status) insist(lorryStatusRefusal(subject.status as LorryState, changes.status))
    const version = subject.version + 1
    await tx
      .update(lorries)
      .set({ ...changes, version })
      .where(and(eq(lorries.organizationId, ctx.organizationId), eq(lorries.id, lorryId)))
    const stream = { type: 'lorry', id: lorryId, version: subject.version }
    const fields = Object.keys(changes)
    return { result: lorryId, events: [happened(lorryEvents, stream, 'lorry.changed', { lorryId, fields })] }
  },
  view: (tx, { ctx, result }) => loadLorry(tx, ctx.organizationId, result),
})
