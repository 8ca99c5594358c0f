import type { Writable } from 'node:stream'
import type { Ctx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { startOfDay } from '@/lib/kernel/time'
import { closingParts } from './closing/closing-parts'
import { writeZip } from './closing/write-zip'
import { closing } from './queries/closing'

const TOLD_EVERY = 10

/**
 * Writes the archive of a day or trip that was asked for, and ends the stream.
 * @param told hears how many of its files are done, now and then
 * @returns how many files it has beside the manifest
 */
export async function makeClosing(
  ctx: Ctx,
  reportId: string,
  to: Writable,
  told: (done: number) => Promise<void>,
): Promise<number> {
  const what = await runQuery(ctx, closing, { reportId })
  const parts = closingParts(ctx, what)
  const about = {
    organization: { code: ctx.organization.code, name: ctx.organization.name },
    of: what.tripId ? { trip: what.tripId, day: what.from } : { day: what.from },
    madeAt: ctx.now.toISOString(),
  }
  await writeZip(parts, {
    ...{ at: startOfDay(what.from, ctx.organization.timeZone), about, to },
    told: async (done) => {
      if (done % TOLD_EVERY === 0 || done < TOLD_EVERY) await told(done)
    },
  })
  return parts.length
}
