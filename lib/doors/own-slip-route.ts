import { runQuery } from '@/lib/access/runner'
import { notFound, unauthenticated } from '@/lib/kernel/errors'
import { slipsPdf } from '@/lib/reporting/papers/slips-pdf'
import { ownSlip } from '@/lib/reporting/queries/own-slip'
import { authenticateFarmer } from '@/lib/services/user/authenticate'
import { limitRequests } from './rate-limits'
import { answer, type Handler } from './route'
import { slipLanguage } from './slip-route'

/** A farmer's own slip as a PDF to keep, in the language that `?lang=` names. */
export function ownSlipRoute(): Handler {
  return (request, context) =>
    answer(request, async (requestId, headers) => {
      const places = await authenticateFarmer(request.headers, requestId)
      const { farmerId, deliveryId } = await context.params
      if (places.length === 0) throw unauthenticated()
      const place = places.find(({ farmer }) => farmer.farmerId === farmerId)
      if (!place) throw notFound('delivery')
      await limitRequests(request, place.ctx, headers)
      const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
      const slips = await runQuery(place.ctx, ownSlip, { deliveryId })
      const name = (slips[0]?.slipNumber ?? 'provisional').replace(/[^\w-]/g, '')
      headers.set('Content-Type', 'application/pdf')
      headers.set('Content-Disposition', `attachment; filename="${name}.pdf"`)
      return new Response(new Uint8Array(await slipsPdf(slips, language)), { headers })
    })
}
