import type { Branded } from '@/lib/kernel/ids'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { Actor } from './actor'

export type OrganizationId = Branded<'OrganizationId'>

type CtxFields = {
  readonly organization: { code: string; name: string; timeZone: string; settings: OrganizationSettings }
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
}

declare const minted: unique symbol
/** What every operation and query needs: one organization, who acts, and when. */
export type Ctx = CtxFields & { readonly organizationId: OrganizationId; readonly [minted]: true }

/**
 * Makes a Ctx. Only the user service (after checking a credential), the worker's service actor and tests may call it;
 * the import check enforces that.
 */
export const unsafeMakeCtx = (fields: CtxFields & { organizationId: string }): Ctx => fields as unknown as Ctx
