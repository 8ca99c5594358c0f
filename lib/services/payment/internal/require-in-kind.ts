import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { forbidden, invalid } from '@/lib/kernel/errors'
import type { InKind } from '../events'
import type { AdvanceMethod } from '../rules/methods'

/**
 * What is handed out instead of money, or null for money.
 * @throws DomainError forbidden for a field manager, who has cash and no store; invalid where item and method do not go together.
 */
export function requireInKind(ctx: Ctx, method: AdvanceMethod, inKind: InKind | null | undefined): InKind | null {
  if (method !== 'in_kind') {
    if (inKind) throw invalid([{ path: 'inKind', message: 'Goods go with the method in_kind; money has no item.' }])
    return null
  }
  if (!isOffice(ctx.actor))
    throw forbidden('advance.goods-by-office', 'Seed and other goods are handed out by the office.')
  if (!inKind)
    throw invalid([{ path: 'inKind', message: 'Say what was handed out, how much of it and in which unit.' }])
  return inKind
}
