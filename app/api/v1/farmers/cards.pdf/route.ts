import { runQuery } from '@/lib/access/runner'
import { pdfResponse } from '@/lib/doors/pdf-response'
import { rawRoute } from '@/lib/doors/route'
import { slipLanguage } from '@/lib/doors/slip-route'
import { farmerCardsPdf } from '@/lib/reporting/papers/farmer-cards-pdf'
import { farmerCards } from '@/lib/services/farmer/queries/cards'

export const GET = rawRoute(async ({ ctx, request }) => {
  const asked = new URL(request.url).searchParams
  const { data } = await runQuery(ctx, farmerCards, { farmerIds: asked.get('farmerIds') ?? undefined })
  const pdf = await farmerCardsPdf(ctx.organization.name, data, slipLanguage(asked.get('lang')))
  return pdfResponse(pdf, 'farmer-cards')
})
