import { runOperation } from '@/lib/access/runner'
import { readUpload } from '@/lib/doors/read-upload'
import { rawRoute, route } from '@/lib/doors/route'
import { readSpreadsheet } from '@/lib/platform/spreadsheet'
import { uploadImport } from '@/lib/services/farmer/operations/upload-import'
import { listImports } from '@/lib/services/farmer/queries/imports'

export const GET = route(listImports)
export const POST = rawRoute(async ({ ctx, request }) => {
  const { fileName, bytes } = await readUpload(request)
  const table = await readSpreadsheet(bytes, fileName, { maxRows: 5_000 })
  return Response.json((await runOperation(ctx, uploadImport, { fileName, ...table })).value, { status: 201 })
})
