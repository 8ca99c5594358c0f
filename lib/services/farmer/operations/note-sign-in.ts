import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { farmers } from '@/db/schema/farmer'
import { id } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { farmerEvents } from '../events'
import { mayNoteSignIn } from '../policy'

/** Leaves a trace in each organization whose farmer a phone was proven for. */
export const noteSignIn = operation({
  name: 'farmer.note-sign-in',
  summary: 'Notes that a farmer signed in with phone and code',
  permission: 'farmer:write',
  book: farmerEvents,
  input: z.object({ farmerId: id, sessionId: z.uuid() }),
  output: z.object({ farmerId: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, input.farmerId))
    const [farmer] = await tx.select({ id: farmers.id }).from(farmers).where(own)
    if (!farmer) throw notFound('farmer')
  },
  allow: mayNoteSignIn,
  run: async ({ input }) => {
    // Each sign-in is its own stream: a phone that several farmers share signs all of them in.
    const stream = { type: 'farmer-sign-in', id: newId(), version: 0 }
    const event = happened(farmerEvents, stream, 'farmer.signed-in', input)
    return { result: { farmerId: input.farmerId }, events: [event] }
  },
})
