import { Readable } from 'node:stream'
import { invalid } from '@/lib/kernel/errors'
import { journalFile } from '@/lib/reporting/closing/journal-file'
import { journalCsv } from '@/lib/services/payment/rules/journal-csv'
import { type ExportFormat, exportFormats } from '@/lib/services/payment/rules/journal-file'
import { tallyXml } from '@/lib/services/payment/rules/tally-xml'
import { type Handler, rawRoute } from './route'

const files = {
  tally: { write: tallyXml, type: 'application/xml; charset=utf-8', ending: 'xml' },
  csv: { write: journalCsv, type: 'text/csv; charset=utf-8', ending: 'csv' },
} satisfies Record<ExportFormat, unknown>

/** The journals of `?from=` to `?to=` as `?format=` tally or csv, sent while they are read. */
export const journalsRoute = (): Handler =>
  rawRoute(async ({ ctx, request }) => {
    const { format: asked = 'csv', from, to } = Object.fromEntries(new URL(request.url).searchParams)
    const format = exportFormats.find((one) => one === asked)
    if (!format) throw invalid([{ path: 'format', message: `Journals are written as ${exportFormats.join(' or ')}.` }])
    const file = await journalFile(ctx, { ...(from && { from }), ...(to && { to }) })
    const { write, type, ending } = files[format]
    const body = Readable.from(write(file), { objectMode: false })
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="journals-${file.from}-${file.to}.${ending}"`,
      },
    })
  })
