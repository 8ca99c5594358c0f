import type { Branded } from '@/lib/kernel/ids'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { Actor } from './actor'
import type { Reported } from './reported'

export type OrganizationId = Branded<'OrganizationId'>

type CtxFields = {
  readonly organization: {
    code: string
    name: string
    timeZone: string
    settings: OrganizationSettings
    /** Why nobody of it may change anything now; absent while it is active. */
    suspendedReason?: string
  }
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
  /** Set while a phone's work is taken in; absent when somebody waits for the answer and can be refused. */
  readonly reported?: Reported
}

declare const minted: unique symbol
/** What every operation and query needs: one organization, who acts, and when. */
export type Ctx = CtxFields & { readonly organizationId: OrganizationId; readonly [minted]: true }

/** The product itself in the organization of somebody who was let in; the tenant stays what it is. */
export const asSystem = (ctx: Ctx, name: string): Ctx => ({
  ...ctx,
  actor: { kind: 'system', name },
  reported: undefined,
})

/** The same person, reporting work that was done before. */
export const reporting = (ctx: Ctx, reported: Reported): Ctx => ({ ...ctx, reported })

/**
 * Makes a Ctx. Only the user service (after checking a credential), the worker's service actor and tests may call it;
 * the import check enforces that.
 */
export const unsafeMakeCtx = (fields: CtxFields & { organizationId: string }): Ctx => fields as unknown as Ctx
