import { and, eq, inArray } from 'drizzle-orm'
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

const Account = z.object({
  farmerId: z.uuid(),
  name: z.string(),
  code: z.string(),
  bankAccount: z.string().nullable(),
  ifsc: z.string().nullable(),
})
export type HandedAccount = z.infer<typeof Account>

/** The account numbers for a bank's file, and nowhere else: who had them made out, for what and for whom is written down. */
export const handOverAccounts = operation({
  name: 'farmer.hand-over-accounts',
  summary: 'Gives farmers’ bank accounts to a payment file; who made it is written down',
  permission: 'farmer:reveal-account',
  book: farmerEvents,
  input: z.object({ farmerIds: z.array(id).min(1).max(500), purpose: z.string().max(200) }),
  output: z.array(Account),
  subject: async (tx, input, ctx) => {
    const rows = await tx
      .select()
      .from(farmers)
      .where(and(eq(farmers.organizationId, ctx.organizationId), inArray(farmers.id, input.farmerIds)))
    if (rows.length < new Set(input.farmerIds).size) throw notFound('farmer')
    return rows
  },
  allow: mayReveal,
  redact: () => [],
  run: async ({ ctx, input, subject: rows }) => {
    const accounts = rows.map((row): HandedAccount => {
      const place = { ...bankPlace, organizationId: ctx.organizationId, rowId: row.id }
      const bankAccount = row.bankAccountSealed ? unseal(row.bankAccountSealed, place) : null
      return { farmerId: row.id, name: row.name, code: row.code, bankAccount, ifsc: row.ifsc }
    })
    const stream = { type: 'look', id: newId(), version: 0 }
    const seen = happened(farmerEvents, stream, 'farmer.accounts-handed-over', {
      farmerIds: rows.map((row) => row.id),
      purpose: input.purpose,
    })
    return { result: accounts, events: [seen] }
  },
})
