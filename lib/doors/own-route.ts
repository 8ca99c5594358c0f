import type { Ctx } from '@/lib/access/ctx'
import { notFound, unauthenticated } from '@/lib/kernel/errors'
import { authenticateFarmer } from '@/lib/services/user/authenticate'
import { limitRequests } from './rate-limits'
import { answer, type Handler } from './route'

type OwnWork = (ctx: Ctx, request: Request, params: Record<string, string | string[]>) => Promise<Response>

/** A paper for a signed-in farmer, as the one of the own places that the address names. */
export const ownRoute =
  (work: OwnWork): Handler =>
  (request, context) =>
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
