import { lorries } from '@/db/schema/lorry'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { valueOrThrow } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { mayManageLorries } from '../policy'
import { loadLorry } from '../queries/lorries'
import { formatRegistrationNumber, parseRegistrationNumber } from '../rules/registration-number'
import { AddLorry } from '../schema'
import { LorryView } from '../view'

export const addLorry = operation({
  name: 'lorry.add',
  summary: 'Adds a lorry',
  permission: 'lorry:write',
  book: lorryEvents,
  http: { method: 'POST', path: '/lorries', status: 201 },
  input: AddLorry,
  output: LorryView,
  allow: mayManageLorries,
  run: async ({ ctx, tx, input }) => {
    const id = input.id ?? newId()
    const stored = valueOrThrow(parseRegistrationNumber(input.registrationNumber))
    const registrationNumber = formatRegistrationNumber(stored)
    await tx
      .insert(lorries)
      .values({ ...input, registrationNumber, id, organizationId: ctx.organizationId, createdAt: ctx.now })
    const stream = { type: 'lorry', id, version: 0 }
    return { result: id, events: [happened(lorryEvents, stream, 'lorry.added', { lorryId: id })] }
  },
  view: (tx, { ctx, result }) => loadLorry(tx, ctx.organizationId, result),
})
