import { runQuery } from '@/lib/access/runner'
import { pdfResponse } from '@/lib/doors/pdf-response'
import { rawRoute } from '@/lib/doors/route'
import { slipLanguage } from '@/lib/doors/slip-route'
import { tripSheetData } from '@/lib/reporting/papers/trip-sheet-data'
import { tripSheetPdf } from '@/lib/reporting/papers/trip-sheet-pdf'
import { tripPricing } from '@/lib/services/delivery/queries/pricing'
import { tripAdvances } from '@/lib/services/payment/queries/trip-advances'
import { getOrganization } from '@/lib/services/user/queries'

export const GET = rawRoute(async ({ ctx, request, params }) => {
  const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
  const [table, advances, { name, place, phone }] = await Promise.all([
    runQuery(ctx, tripPricing, { tripId: params.id }),
    runQuery(ctx, tripAdvances, { tripId: params.id }),
    runQuery(ctx, getOrganization, {}),
  ])
  const print = { timeZone: ctx.organization.timeZone, at: ctx.now }
  const sheet = tripSheetData(table, advances, { name, place, phone: phone ?? '' }, print)
  return pdfResponse(await tripSheetPdf(sheet, language), 'trip-sheet')
})
