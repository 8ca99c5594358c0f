import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { farmers } from '@/db/schema/farmer'
import { id } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { unseal } from '@/lib/platform/secrets-at-rest'
import { farmerEvents } from '../events'
import { bankPlace } from '../internal/clean-profile'
import { mayReveal } from '../policy'

/**
 * Shows a bank account number to a signed-in person, and writes down who saw whose. It has no address in the API: programs
 * write the number and never read it.
 */
export const revealAccount = operation({
  name: 'farmer.reveal-account',
  summary: 'Shows a farmer’s bank account number; who saw it is written down',
  permission: 'farmer:reveal-account',
  book: farmerEvents,
  input: z.object({ farmerId: id }),
  output: z.object({ farmerId: z.uuid(), bankAccount: z.string() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, input.farmerId))
    const [farmer] = await tx.select().from(farmers).where(own)
    if (!farmer) throw notFound('farmer')
    return farmer
  },
  allow: mayReveal,
  redact: (answer) => ({ ...answer, bankAccount: '' }),
  run: async ({ ctx, subject: { id: farmerId, bankAccountSealed } }) => {
    if (!bankAccountSealed) throw notFound('bank account')
    const place = { ...bankPlace, organizationId: ctx.organizationId, rowId: farmerId }
    const bankAccount = unseal(bankAccountSealed, place)
    // A look changes nothing about the farmer: it has a stream of its own.
    const seen = happened(farmerEvents, { type: 'look', id: newId(), version: 0 }, 'farmer.account-revealed', {
      farmerId,
    })
    return { result: { farmerId, bankAccount }, events: [seen] }
  },
})
