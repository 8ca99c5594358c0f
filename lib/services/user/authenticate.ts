import { sql } from 'drizzle-orm'
import { readOrganization, readWithCredential } from '@/lib/access/before-ctx'
import { type Ctx, unsafeMakeCtx } from '@/lib/access/ctx'
import type { Role } from '@/lib/access/permissions'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { hearSiblings, tellSiblings } from '@/lib/platform/siblings'
import { endPhoneSession, farmersOfPhone, type OwnFarmer, phoneSession } from './internal/phone-sessions'
import { hashSecret, isApiKey } from './internal/secrets'
import { systemCtx } from './internal/system-ctx'
import { withDefaults } from './rules'
import type { OrganizationSettings } from './schema'

/** `__Host-` needs https; on plain http (a first look on one machine) the plain name is used. */
export const sessionCookieName = (): string =>
  env().APP_URL.startsWith('https:') ? '__Host-farmtally.session' : 'farmtally.session'

type Identity = Omit<Ctx, 'now' | 'requestId'>

/** A revoked credential stops working everywhere within this time. */
const REMEMBER_MS = 3_000
const remembered = new Map<string, { identity: Identity | null; until: number }>()

/**
 * A credential (API key or session cookie) → Ctx; null when there is none or it is not valid.
 * This is the only place where a request becomes somebody.
 */
export async function authenticate(headers: Pick<Headers, 'get'>, requestId: string): Promise<Ctx | null> {
  const presented = bearerKey(headers) ?? sessionToken(headers)
  if (!presented) return null
  const hash = hashSecret(presented.secret)
  const identity = await recall(`${presented.kind}:${hash}`, () => identify(presented.kind, hash))
  return identity && unsafeMakeCtx({ ...identity, now: new Date(), requestId })
}

/** Forgets credentials at once in the web processes of this copy; those elsewhere follow within `REMEMBER_MS`. */
export function forgetCredentials(): void {
  forget()
  tellSiblings('forget-credentials')
}

function forget(): void {
  remembered.clear()
  rememberedPhones.clear()
}
hearSiblings('forget-credentials', forget)

type Presented = { kind: 'key' | 'session'; secret: string }

function bearerKey(headers: Pick<Headers, 'get'>): Presented | null {
  const match = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')
  if (!match) return null
  return { kind: 'key', secret: isApiKey(match[1]!) ? match[1]! : 'malformed' }
}

function sessionToken(headers: Pick<Headers, 'get'>): Presented | null {
  const secret = cookieNamed(headers, sessionCookieName())
  return secret ? { kind: 'session', secret } : null
}

function cookieNamed(headers: Pick<Headers, 'get'>, name: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    // Our tokens are letters and digits: nothing to decode, and a broken escape is just an unknown token.
    if (key === name && value) return value
  }
  return null
}

async function recall(key: string, load: () => Promise<Identity | null>): Promise<Identity | null> {
  const now = Date.now()
  const found = remembered.get(key)
  if (found && found.until > now) return found.identity
  const identity = await load()
  if (remembered.size > 5_000) remembered.clear()
  remembered.set(key, { identity, until: now + REMEMBER_MS })
  return identity
}

type Row = {
  organization_id: string
  id: string
  member_id: string
  person_id: string
  scopes: string[] | null
  role: Role
}
type Place = {
  code: string
  name: string
  time_zone: string
  settings: OrganizationSettings
  suspended_reason: string | null
  member_name: string
  member_role: Role
}

function identify(kind: Presented['kind'], hash: string): Promise<Identity | null> {
  return readWithCredential('svc_user', hash, async (tx) => {
    const [row] = await tx.execute<Row>(
      kind === 'key'
        ? sql`select organization_id, id, member_id, null as person_id, to_json(scopes) as scopes, role from "user".api_keys
            where secret_hash = ${hash} and revoked_at is null and (expires_at is null or expires_at > now())`
        : sql`select s.organization_id, s.id, s.member_id, s.person_id, null as scopes, '' as role
            from "user".sessions s join "user".people p on p.id = s.person_id
            where s.token_hash = ${hash} and s.revoked_at is null and s.expires_at > now()
              and (p.sessions_ended_at is null or s.created_at >= p.sessions_ended_at or s.id = p.kept_session_id)`,
    )
    if (!row) return null
    const place = await placeOf(tx, row)
    return place ? identityOf(kind, row, place) : null
  })
}

async function placeOf(tx: Tx, row: Row): Promise<Place | undefined> {
  await tx.execute(sql`select set_config('app.organization_id', ${row.organization_id}, true)`)
  const [place] = await tx.execute<Place>(sql`
    select o.code, o.name, o.time_zone, o.settings, o.suspended_reason, m.name as member_name, m.role as member_role
    from "user".organizations o join "user".members m
      on m.organization_id = o.organization_id and m.id = ${row.member_id} and m.status = 'active'
    where o.organization_id = ${row.organization_id} and o.status in ('active', 'suspended')`)
  return place
}

function identityOf(kind: Presented['kind'], row: Row, place: Place): Identity {
  const common = { memberId: row.member_id, name: place.member_name }
  const { code, name, time_zone: timeZone } = place
  const settings = withDefaults(place.settings)
  return {
    organizationId: row.organization_id,
    organization: { code, name, timeZone, settings, suspendedReason: place.suspended_reason ?? undefined },
    actor:
      kind === 'key'
        ? { kind: 'apiKey', keyId: row.id, role: row.role, scopes: row.scopes, ...common }
        : { kind: 'staff', sessionId: row.id, personId: row.person_id, role: place.member_role, ...common },
  } as Identity
}

/** `__Host-` needs https; beside the office's cookie, so that a member who farms keeps both. */
export const farmerCookieName = (): string =>
  env().APP_URL.startsWith('https:') ? '__Host-farmtally.farmer' : 'farmtally.farmer'

type OwnIdentity = Pick<Ctx, 'organizationId' | 'organization' | 'actor'> & { farmer: OwnFarmer }
const rememberedPhones = new Map<string, { identities: OwnIdentity[]; until: number }>()

/** A farmer's own place in one organization, and who that is there. */
export type OwnPlace = { ctx: Ctx; farmer: OwnFarmer }

/**
 * The farmer's cookie → one Ctx for each farmer the phone belongs to, in each organization; empty for a stranger. Which of
 * them a page is about stands in its address and is looked up among these.
 */
export async function authenticateFarmer(headers: Pick<Headers, 'get'>, requestId: string): Promise<OwnPlace[]> {
  const token = cookieNamed(headers, farmerCookieName())
  if (!token) return []
  const hash = hashSecret(token)
  const found = rememberedPhones.get(hash)
  const identities = found && found.until > Date.now() ? found.identities : await ownIdentities(hash)
  const now = new Date()
  return identities.map(({ farmer, ...identity }) => ({ farmer, ctx: unsafeMakeCtx({ ...identity, now, requestId }) }))
}

async function ownIdentities(hash: string): Promise<OwnIdentity[]> {
  const session = await phoneSession(hash)
  const farmers = session ? await farmersOfPhone(session.phone) : []
  const identities: OwnIdentity[] = []
  for (const farmer of farmers) {
    const place = await placeOrClosed(farmer.organizationId)
    if (!place || !session) continue
    const { farmerId, name } = farmer
    const actor = { kind: 'farmer', farmerId, name, role: 'farmer', sessionId: session.id } as const
    identities.push({ organizationId: place.organizationId, organization: place.organization, actor, farmer })
  }
  if (rememberedPhones.size > 5_000) rememberedPhones.clear()
  rememberedPhones.set(hash, { identities, until: Date.now() + REMEMBER_MS })
  return identities
}

/** Null: the organization is closed for now. */
async function placeOrClosed(organizationId: string): Promise<Ctx | null> {
  try {
    return await systemCtx(organizationId, 'farmer-sign-in')
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null
    throw error
  }
}

/** Signs a phone out here, or with `everywhere` on every device that proved the same phone. */
export async function signOutFarmer(headers: Pick<Headers, 'get'>, everywhere: boolean): Promise<void> {
  const token = cookieNamed(headers, farmerCookieName())
  if (token) await endPhoneSession(token, everywhere, new Date())
  forgetCredentials()
}

/** The product itself acting in one organization: the worker's reactions and scripts. @throws DomainError not_found */
export const systemCtxFor = (organizationId: string, name: string, now?: Date): Promise<Ctx> =>
  systemCtx(organizationId, name, now)

/**
 * A member of the same organization, for work that is that member's and is let in now. With `vouchedBy` (a member of the
 * office) it counts as the field work it was, whatever the member may today.
 * @returns null for somebody who is not in the team, or, without a voucher, no longer active
 */
export async function ctxOfMember(ctx: Ctx, memberId: string, vouchedBy?: string): Promise<Ctx | null> {
  const [member] = await readOrganization(ctx.organizationId, (tx) =>
    tx.execute<{ person_id: string; name: string; role: Role; status: string }>(sql`
      select person_id, name, role, status from "user".members
      where organization_id = ${ctx.organizationId} and id = ${memberId}`),
  )
  if (!member || (!vouchedBy && member.status !== 'active')) return null
  const { person_id: personId, name } = member
  const role = vouchedBy ? 'field_manager' : member.role
  const actor = { kind: 'staff' as const, memberId, personId, name, role, sessionId: newId() }
  return unsafeMakeCtx({ ...ctx, actor: vouchedBy ? { ...actor, vouchedBy } : actor })
}
