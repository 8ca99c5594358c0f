import type { QueuePort } from '@/lib/offline/queue-port'

/** Lines changed on their way into the door's build; the product has no switch for any of this. */
type Patch = { file: string; find: string; put: string }
type Sabotage = { says: string; patches?: readonly Patch[]; sql?: string; through?: (queue: QueuePort) => QueuePort }

const noLock: Patch[] = [
  {
    file: 'lib/access/commands.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of another file
    find: 'pg_try_advisory_xact_lock(hashtextextended(${ctx.organizationId} || ${command.id}, 0)) as free',
    put: 'true as free',
  },
  {
    file: 'lib/access/run-together.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of another file
    find: 'pg_try_advisory_xact_lock(hashtextextended(${ctx.organizationId} || i.id, 0)) as free',
    put: 'true as free',
  },
]

/** Faults that a build may have, each of which a run must find (docs/promises.md, M9). */
export const sabotages = {
  'no-unique-index': {
    says: 'an id may be done twice: no unique index on commands, and nobody waits for the first',
    patches: noLock,
    sql: 'alter table events.commands drop constraint commands_pkey',
  },
  'answer-before-commit': {
    says: 'the answer goes out before the commit',
    patches: [
      {
        file: 'lib/platform/db.ts',
        find: '    flights.commit()\n    await flights.landed()\n    return value',
        put: `    const late = { commit: async () => { flights.commit(); await flights.landed() } }
    setTimeout(() => late.commit().catch(() => {}).finally(() => given.get(line)?.()), 30)
    return value`,
      },
      {
        file: 'lib/platform/db.ts',
        find: '  } finally {\n    pool.give(line)\n  }',
        put: '  } catch (error) {\n    given.get(line)?.()\n    throw error\n  }',
      },
      {
        file: 'lib/platform/db.ts',
        find: '  const line = await pool.take()\n  try {',
        put: '  const line = await pool.take()\n  given.set(line, () => { given.delete(line); pool.give(line) })\n  try {',
      },
      {
        file: 'lib/platform/db.ts',
        find: 'let lines: Lines | undefined',
        put: 'let lines: Lines | undefined\nconst given = new Map()',
      },
    ],
  },
  'read-then-write': {
    says: 'whether an id was done is read first and written later, without a lock',
    patches: [
      ...noLock,
      {
        file: 'lib/access/commands.ts',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of another file
        find: '${by?.clockOffsetMs ?? null}::bigint)',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of another file
        put: '${by?.clockOffsetMs ?? null}::bigint) on conflict do nothing',
      },
      {
        file: 'lib/access/run-together.ts',
        find: '"recordedAt" timestamptz, "clockOffsetMs" bigint)',
        put: '"recordedAt" timestamptz, "clockOffsetMs" bigint) on conflict do nothing',
      },
    ],
  },
  'no-lock-on-limit': {
    says: 'a limit is judged without holding the ledger',
    patches: [
      {
        file: 'lib/services/payment/internal/lock.ts',
        find: 'takeNumbers(tx, organizationId, JOURNAL_NUMBERS, 0)',
        put: 'Promise.resolve(0)',
      },
    ],
  },
  'row-security-off': {
    says: 'one table shows its rows to every organization',
    sql: 'alter table delivery.bags disable row level security',
  },
  'queue-forgets': {
    says: 'the phone drops what it sends before it has the answer',
    through: (queue) => ({
      ...queue,
      head: async (limit) => {
        const rows = await queue.head(limit)
        await queue.resolve(
          rows.map((row) => row.id),
          'kept',
        )
        return rows
      },
    }),
  },
  'stored-balance': {
    says: 'what a farmer owes is kept beside the advances and added to, not summed',
    patches: [
      {
        file: 'lib/services/payment/internal/judge-reported.ts',
        find: 'const standing = await advanceStanding(tx, ctx.organizationId, asked)',
        put: `const standing = await advanceStanding(tx, ctx.organizationId, asked)
  const balances = ((globalThis as any).balances ??= new Map())
  standing.farmerOutstandingPaise = balances.get(farmerId) ?? standing.farmerOutstandingPaise
  balances.set(farmerId, standing.farmerOutstandingPaise + amountPaise)`,
      },
    ],
  },
  'float-rounding': {
    says: 'a value is worked out as kilograms times rupees, with fractions',
    patches: [
      {
        file: 'lib/kernel/money.ts',
        find: 'divideRounded(BigInt(netGrams) * BigInt(pricePaisePerKg), 1000n)',
        put: 'Math.round((netGrams / 1000) * (pricePaisePerKg / 100) * 100)',
      },
    ],
  },
} satisfies Record<string, Sabotage>

export type SabotageName = keyof typeof sabotages
export const sabotageOf = (name: SabotageName): Sabotage => sabotages[name]
