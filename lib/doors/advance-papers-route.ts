import type { Ctx } from '@/lib/access/ctx'
import type { Query } from '@/lib/access/query'
import { runQuery } from '@/lib/access/runner'
import { notFound, unauthenticated } from '@/lib/kernel/errors'
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
import { authenticateFarmer } from '@/lib/services/user/authenticate'
import { limitRequests } from './rate-limits'
import { answer, type Handler, rawRoute } from './route'
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

type OwnWork = (ctx: Ctx, request: Request, params: Record<string, string | string[]>) => Promise<Response>

/** For a signed-in farmer, as the one of the own places that the address names. */
function ownRoute(work: OwnWork): Handler {
  return (request, context) =>
    answer(request, async (requestId, headers) => {
      const places = await authenticateFarmer(request.headers, requestId)
      const params = await context.params
      if (places.length === 0) throw unauthenticated()
      const place = places.find(({ farmer }) => farmer.farmerId === params.farmerId)
      if (!place) throw notFound('farmer')
      await limitRequests(request, place.ctx, headers)
      const response = await work(place.ctx, request, params)
      for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value)
      return response
    })
}

async function printed(ctx: Ctx, request: Request, papers: Papers, input: object, draw: Draw): Promise<Response> {
  const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
  const paper: AdvancePaper = await runQuery(ctx, papers, input)
  const [one] = paper.advances
  const name = draw === advanceReceiptPdf ? `advance-${one?.number}` : `advances-${paper.farmer.code}`
  return new Response(new Uint8Array(await draw(paper, language)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name.replace(/[^\w-]/g, '')}.pdf"`,
    },
  })
}
