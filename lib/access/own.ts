import { forbidden } from '@/lib/kernel/errors'
import type { Actor } from './actor'
import type { Ctx } from './ctx'

/** What only a farmer opens; the system and the office have queries of their own. */
export const isFarmer = (actor: Actor): boolean => actor.kind === 'farmer'

/**
 * Whose pages these are. Own queries take the farmer from here and never from what was sent along, so there is no id to
 * guess.
 * @throws DomainError forbidden for whoever is no farmer.
 */
export function ownFarmerId(ctx: Ctx): string {
  if (ctx.actor.kind !== 'farmer') throw forbidden('permission.missing', 'These pages are the farmer’s own.')
  return ctx.actor.farmerId
}
