import type { Ctx } from '@/lib/access/ctx'
import type { Query } from '@/lib/access/query'
import { runQuery } from '@/lib/access/runner'
import type { AdvancePaper } from '@/lib/reporting/papers/advance-paper-data'
import { advanceReceiptPdf } from '@/lib/reporting/papers/advance-receipt-pdf'
import { advanceStatementPdf } from '@/lib/reporting/papers/advance-statement-pdf'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import {
  advanceReceipt,
  advanceStatement,
  ownAdvanceReceipt,
  ownAdvanceStatement,
} from '@/lib/reporting/queries/advance-papers'
import { ownRoute } from './own-route'
import { pdfResponse } from './pdf-response'
import { type Handler, rawRoute } from './route'
import { slipLanguage } from './slip-route'

type Draw = (paper: AdvancePaper, language: SlipLanguage) => Promise<Buffer>
// biome-ignore lint/suspicious/noExplicitAny: the query parses its input
type Papers = Query<any, any>

/** The receipt of an advance as a PDF, in the language that `?lang=` names. */
export const advanceReceiptRoute = (): Handler =>
  rawRoute(({ ctx, request, params }) =>
    printed(ctx, request, advanceReceipt, { advanceId: params.id }, advanceReceiptPdf),
  )

/** All advances of a farmer as a PDF. */
export const advanceStatementRoute = (): Handler =>
  rawRoute(({ ctx, request, params }) =>
    printed(ctx, request, advanceStatement, { farmerId: params.id }, advanceStatementPdf),
  )

export const ownAdvanceReceiptRoute = (): Handler =>
  ownRoute((ctx, request, { advanceId }) => printed(ctx, request, ownAdvanceReceipt, { advanceId }, advanceReceiptPdf))

export const ownAdvanceStatementRoute = (): Handler =>
  ownRoute((ctx, request) => printed(ctx, request, ownAdvanceStatement, {}, advanceStatementPdf))

async function printed(ctx: Ctx, request: Request, papers: Papers, input: object, draw: Draw): Promise<Response> {
  const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
  const paper: AdvancePaper = await runQuery(ctx, papers, input)
  const [one] = paper.advances
  const name = draw === advanceReceiptPdf ? `advance-${one?.number}` : `advances-${paper.farmer.code}`
  return pdfResponse(await draw(paper, language), name)
}
