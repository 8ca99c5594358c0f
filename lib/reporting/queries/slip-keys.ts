import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/lib/access/query'

const SlipKeyView = z.object({
  id: z.string(),
  publicKey: z.string(),
  keyUrl: z.string(),
  createdAt: z.string(),
  retiredAt: z.string().nullable(),
})

export const listSlipKeys = query({
  name: 'report.list-slip-keys',
  summary: 'The public halves of the keys that sign slips',
  service: 'reporting',
  permission: 'organization:read',
  http: { method: 'GET', path: '/slip-keys' },
  input: z.object({}),
  output: z.object({ data: z.array(SlipKeyView) }),
  isOneStatement: true,
  allow: () => true,
  run: async ({ ctx, tx }) => {
    const rows = await tx.execute<Omit<z.infer<typeof SlipKeyView>, 'keyUrl'>>(sql`
      select id, public_key as "publicKey", created_at as "createdAt", retired_at as "retiredAt"
      from reporting.slip_keys where organization_id = ${ctx.organizationId} order by created_at desc, id`)
    const iso = (at: string) => new Date(at).toISOString()
    return {
      data: rows.map((row) => ({
        ...{ ...row, keyUrl: `/verify/keys/${row.id}` },
        ...{ createdAt: iso(row.createdAt), retiredAt: row.retiredAt && iso(row.retiredAt) },
      })),
    }
  },
})
