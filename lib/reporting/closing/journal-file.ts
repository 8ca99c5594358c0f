import type { Ctx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { exportedFarmers, exportedJournals, journalPeriod } from '@/lib/services/payment/queries/export-journals'
import type { JournalFile } from '@/lib/services/payment/rules/journal-file'

/**
 * The journals of a period, read in short transactions while the file is sent, so that a slow reader holds nothing in the database.
 * Journals are never changed and numbered in order: up to the last one of the beginning they stay the same.
 * @throws DomainError invalid for a period that ends before it begins, forbidden.
 */
export async function journalFile(
  ctx: Ctx,
  { tripId, ...asked }: { from?: string; to?: string; tripId?: string },
): Promise<JournalFile> {
  const { organizationName, ...days } = await runQuery(ctx, journalPeriod, asked)
  const period = { ...days, ...(tripId && { tripId }) }
  return {
    ...{ organizationName, from: period.from, to: period.to },
    farmers: () =>
      batches((before: { code: string } | undefined) =>
        runQuery(ctx, exportedFarmers, { ...period, afterCode: before?.code ?? '' }),
      ),
    journals: () =>
      batches((before: { number: number } | undefined) =>
        runQuery(ctx, exportedJournals, { ...period, afterNumber: before?.number ?? 0 }),
      ),
  }
}

async function* batches<T>(next: (before: T | undefined) => Promise<T[]>): AsyncGenerator<T[]> {
  let before: T | undefined
  for (;;) {
    const some = await next(before)
    if (some.length === 0) return
    yield some
    before = some.at(-1)
  }
}
