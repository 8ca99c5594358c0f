import type { Actor } from '@/lib/access/actor'
import { type Ctx, unsafeMakeCtx } from '@/lib/access/ctx'
import type { Role } from '@/lib/access/permissions'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { createOrganization } from '@/lib/services/user/operations/create-organization'
import { defaultSettings } from '@/lib/services/user/rules'
import type { OrganizationSettings } from '@/lib/services/user/schema'

/** A new organization with its owner, on the real database, and a way to act as anybody in it. */
export type World = {
  organizationId: string
  ownerMemberId: string
  settings: OrganizationSettings
  as: (role: Role, memberId?: string, now?: Date) => Ctx
  asFarmer: (farmerId: string, now?: Date) => Ctx
  asSystem: (now?: Date) => Ctx
}

/** Founds an organization through the real operation. Each suite has its own, so that suites run side by side. */
export async function foundWorld(name = 'Test Maize'): Promise<World> {
  const organizationId = newId()
  const personId = newId()
  const ownerMemberId = newId()
  const code = `t${organizationId.replaceAll('-', '').slice(-16)}`
  const make = (actor: Actor, now: Date) =>
    unsafeMakeCtx({
      organizationId,
      organization: { code, name, timeZone: 'Asia/Kolkata', settings: defaultSettings },
      actor,
      now,
      requestId: newId(),
    })
  const asSystem = (now = new Date()) => make({ kind: 'system', name: 'test' }, now)
  await runOperation(asSystem(), createOrganization, {
    code,
    name,
    passwordHash: 'not a hash',
    owner: { personId, memberId: ownerMemberId, name: 'Olivia Owner', email: `${code}@example.com` },
  })
  const as = (role: Role, memberId = ownerMemberId, now = new Date()) =>
    make({ kind: 'staff', memberId, personId, name: 'Test Person', role, sessionId: newId() }, now)
  const asFarmer = (farmerId: string, now = new Date()) =>
    make({ kind: 'farmer', farmerId, name: 'Test Farmer', role: 'farmer', sessionId: newId() }, now)
  return { organizationId, ownerMemberId, settings: defaultSettings, as, asFarmer, asSystem }
}
