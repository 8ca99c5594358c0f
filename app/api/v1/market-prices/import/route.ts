import { runOperation } from '@/lib/access/runner'
import { readJson } from '@/lib/doors/read-body'
import { readUpload } from '@/lib/doors/read-upload'
import { rawRoute } from '@/lib/doors/route'
import { readSpreadsheet } from '@/lib/platform/spreadsheet'
import { importMarketPrices } from '@/lib/services/delivery/operations/import-market-prices'

export const POST = rawRoute(async ({ ctx, request }) => {
  const input = request.headers.get('content-type')?.includes('json')
    ? await readJson(request, 10_000_000)
    : await readUpload(request).then(async ({ fileName, bytes }) => ({
        fileName,
        ...(await readSpreadsheet(bytes, fileName, { maxRows: 100_000 })),
      }))
  return Response.json((await runOperation(ctx, importMarketPrices, input)).value)
})
