import type { Ctx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { csvLine, csvStart } from '@/lib/kernel/csv'
import { photoBytes } from '@/lib/services/delivery/queries/photos'
import { journalCsv } from '@/lib/services/payment/rules/journal-csv'
import { slipsPdf } from '../papers/slips-pdf'
import type { Closing } from '../queries/closing'
import { tripSlips } from '../queries/slip'
import { journalFile } from './journal-file'

/** One file of an archive; it is only made when its turn has come. */
export type Part = { name: string; isPacked?: boolean; read: () => AsyncIterable<string | Uint8Array> }

/** Everything a day or a trip leaves on paper, always in the same order: slips by trip, the ledger, the list of photos, the photos. */
export const closingParts = (ctx: Ctx, closing: Closing): Part[] => [
  ...closing.trips.map((trip) => ({ name: `slips/${trip.name}.pdf`, isPacked: true, read: () => slips(ctx, trip) })),
  { name: 'ledger.csv', read: () => ledger(ctx, closing) },
  { name: 'photos.csv', read: () => photoList(closing) },
  ...closing.photos.map((photo) => ({ name: nameOf(photo), isPacked: true, read: () => picture(ctx, photo.id) })),
]

async function* slips(ctx: Ctx, { tripId, slipNumbers }: Closing['trips'][number]) {
  const own = new Set(slipNumbers)
  const all = await runQuery(ctx, tripSlips, { tripId })
  yield await slipsPdf(
    all.filter(({ slipNumber }) => slipNumber !== null && own.has(slipNumber)),
    'en',
  )
}

async function* ledger(ctx: Ctx, { from, to, tripId }: Closing) {
  yield* journalCsv(await journalFile(ctx, tripId ? { from: '2000-01-01', to: '2999-12-31', tripId } : { from, to }))
}

const nameOf = (photo: Closing['photos'][number]): string =>
  `photos/${[photo.farmerCode ?? 'without', photo.kind, photo.id].join('-').replace(/[^\w-]/g, '')}.jpg`

/** With the hash that was written down when the photo arrived: the manifest has the one of the file in the archive. */
async function* photoList({ photos }: Closing) {
  yield csvStart + csvLine(['File', 'Kind', 'Farmer code', 'Delivery id', 'Taken at', 'SHA-256 when it arrived'])
  for (const photo of photos)
    yield csvLine([nameOf(photo), photo.kind, photo.farmerCode, photo.deliveryId, photo.takenAt, photo.sha256])
}

async function* picture(ctx: Ctx, photoId: string) {
  yield (await runQuery(ctx, photoBytes, { photoId })).bytes
}
