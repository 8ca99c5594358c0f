import { runQuery } from '@/lib/access/runner'
import { readUpload } from '@/lib/doors/read-upload'
import { rawRoute } from '@/lib/doors/route'
import { readSpreadsheet } from '@/lib/platform/spreadsheet'
import { matchBankAnswer } from '@/lib/services/payment/queries/match-bank-answer'
import { isBankHeading } from '@/lib/services/payment/rules/bank-answer-columns'

export const POST = rawRoute(async ({ ctx, request }) => {
  const { fileName, bytes } = await readUpload(request)
  const table = await readSpreadsheet(bytes, fileName, { maxRows: 5_000, isHeader: isBankHeading })
  return Response.json(await runQuery(ctx, matchBankAnswer, table))
})
