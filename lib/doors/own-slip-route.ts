import { runQuery } from '@/lib/access/runner'
import { slipsPdf } from '@/lib/reporting/papers/slips-pdf'
import { ownSlip } from '@/lib/reporting/queries/own-slip'
import { ownRoute } from './own-route'
import { pdfResponse } from './pdf-response'
import type { Handler } from './route'
import { slipLanguage } from './slip-route'

/** A farmer's own slip as a PDF to keep, in the language that `?lang=` names. */
export const ownSlipRoute = (): Handler =>
  ownRoute(async (ctx, request, { deliveryId }) => {
    const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
    const slips = await runQuery(ctx, ownSlip, { deliveryId })
    return pdfResponse(await slipsPdf(slips, language), slips[0]?.slipNumber ?? 'provisional', 'attachment')
  })
