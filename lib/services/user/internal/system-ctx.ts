import { sql } from 'drizzle-orm'
import { readOrganization } from '@/lib/access/before-ctx'
import { type Ctx, unsafeMakeCtx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { defaultSettings, withDefaults } from '../rules'
import type { OrganizationSettings } from '../schema'

type Place = {
  code: string
  name: string
  time_zone: string
  settings: OrganizationSettings
  suspended_reason: string | null
}

/** The product itself acting in one organization, e.g. for a sign-in. @throws DomainError not_found */
export async function systemCtx(organizationId: string, name: string, now = new Date()): Promise<Ctx> {
  const [place] = await readOrganization(organizationId, (tx) =>
    tx.execute<Place>(sql`select code, name, time_zone, settings, suspended_reason from "user".organizations
      where status in ('active', 'suspended')`),
  )
  if (!place) throw notFound('organization')
  const organization = {
    code: place.code,
    name: place.name,
    timeZone: place.time_zone,
    settings: withDefaults(place.settings),
    suspendedReason: place.suspended_reason ?? undefined,
  }
  return unsafeMakeCtx({ organizationId, organization, actor: { kind: 'system', name }, now, requestId: newId() })
}

/** The product acting in an organization that is just being founded. */
export const foundingCtx = (organizationId: string, code: string, name: string, now = new Date()): Ctx =>
  unsafeMakeCtx({
    organizationId,
    organization: { code, name, timeZone: 'Asia/Kolkata', settings: defaultSettings },
    actor: { kind: 'system', name: 'sign-up' },
    now,
    requestId: newId(),
  })
