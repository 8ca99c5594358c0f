import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { mayManageTeam, maySeeOrganization, maySeeOwn } from './policy'
import { withDefaults } from './rules'
import { memberRole } from './schema'
import { ApiKeyView, InvitationView, MemberView, OrganizationView, SessionView } from './view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

/** Instants as RFC 3339, the paging value taken off. */
function present<View>(names: string[]) {
  return ({ keyset_value: _, ...row }: Row): View => {
    for (const name of names) row[name] = row[name] ? new Date(row[name] as string).toISOString() : null
    return row as View
  }
}

export const getOrganization = query({
  name: 'user.get-organization',
  summary: 'The organization with its settings',
  service: 'user',
  permission: 'organization:read',
  http: { method: 'GET', path: '/organization' },
  input: z.object({}),
  output: OrganizationView,
  allow: maySeeOrganization,
  run: ({ ctx, tx }) => loadOrganization(tx, ctx),
})

export async function loadOrganization(tx: Tx, ctx: Ctx): Promise<OrganizationView> {
  const [row] = await tx.execute<Row>(sql`
    select organization_id as id, code, name, place, phone, time_zone as "timeZone", settings, version,
      created_at as "createdAt", '' as keyset_value
    from "user".organizations where organization_id = ${ctx.organizationId}`)
  if (!row) throw notFound('organization')
  const view = present<OrganizationView>(['createdAt'])(row)
  return { ...view, settings: withDefaults(view.settings) }
}

const memberColumns = sql`id, name, email, phone, role, status, last_seen_at as "lastSeenAt", version,
  created_at as "createdAt"`
const presentMember = present<MemberView>(['lastSeenAt', 'createdAt'])
const byName = { name: { expression: sql`name`, cast: 'text' as const } }

export const listMembers = query({
  name: 'user.list-members',
  summary: 'Members of the organization',
  service: 'user',
  permission: 'team:read',
  http: { method: 'GET', path: '/members' },
  input: ListInput.extend({ role: memberRole.optional(), status: z.enum(['active', 'suspended']).optional() }),
  output: listOf(MemberView),
  allow: mayManageTeam,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(input, byName, 'name', sql`id`)
    const rows = await tx.execute<Row>(sql`
      select ${memberColumns}, ${paging.selected} from "user".members
      where organization_id = ${ctx.organizationId} and ${paging.after}
        and ${input.role ? sql`role = ${input.role}` : sql`true`}
        and ${input.status ? sql`status = ${input.status}` : sql`true`}
        and ${input.q ? sql`(name ilike ${`%${input.q}%`} or email ilike ${`%${input.q}%`})` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, 'name', presentMember)
  },
})

/** @throws DomainError not_found */
export async function loadMember(tx: Tx, organizationId: string, memberId: string): Promise<MemberView> {
  const [row] = await tx.execute<Row>(sql`
    select ${memberColumns}, '' as keyset_value from "user".members
    where organization_id = ${organizationId} and id = ${memberId}`)
  if (!row) throw notFound('member')
  return presentMember(row)
}

export const listInvitations = query({
  name: 'user.list-invitations',
  summary: 'Invitations and what became of them',
  service: 'user',
  permission: 'team:read',
  http: { method: 'GET', path: '/invitations' },
  input: ListInput,
  output: listOf(InvitationView),
  allow: mayManageTeam,
  run: async ({ ctx, tx, input }) => {
    const column = { createdAt: { expression: sql`created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, column, '-createdAt', sql`id`)
    const rows = await tx.execute<Row>(sql`
      select id, name, email, phone, role, expires_at as "expiresAt", created_at as "createdAt",
        case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked'
          when expires_at < ${ctx.now.toISOString()}::timestamptz then 'expired' else 'open' end as status, ${paging.selected}
      from "user".invitations where organization_id = ${ctx.organizationId} and ${paging.after}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, '-createdAt', present<InvitationView>(['expiresAt', 'createdAt']))
  },
})

export const listSessions = query({
  name: 'user.list-sessions',
  summary: 'Own open sessions',
  service: 'user',
  permission: 'notification:own',
  http: { method: 'GET', path: '/sessions' },
  input: z.object({}),
  output: z.object({ data: z.array(SessionView) }),
  allow: maySeeOwn,
  run: async ({ ctx, tx }) => {
    const current = ctx.actor.kind === 'staff' ? ctx.actor.sessionId : null
    const rows = await tx.execute<Row>(sql`
      select id, user_agent as "userAgent", coalesce(id = ${current}::uuid, false) as "isCurrent",
        created_at as "createdAt", expires_at as "expiresAt", '' as keyset_value
      from "user".sessions where organization_id = ${ctx.organizationId} and member_id = ${memberIdOf(ctx.actor)}
        and revoked_at is null and expires_at > ${ctx.now.toISOString()}::timestamptz order by created_at desc limit 50`)
    return { data: rows.map(present<z.infer<typeof SessionView>>(['createdAt', 'expiresAt'])) }
  },
})

export const listApiKeys = query({
  name: 'user.list-api-keys',
  summary: 'API keys, without their secrets',
  service: 'user',
  permission: 'api-key:write',
  http: { method: 'GET', path: '/api-keys' },
  input: z.object({}),
  output: z.object({ data: z.array(ApiKeyView), nextCursor: z.string().nullable() }),
  allow: mayManageTeam,
  run: async ({ ctx, tx }) => {
    const rows = await tx.execute<Row>(sql`
      select id, name, last_four as "lastFour", role, member_id as "memberId", to_json(scopes) as scopes,
        created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt", '' as keyset_value
      from "user".api_keys where organization_id = ${ctx.organizationId} order by created_at desc limit 200`)
    const data = rows.map(present<z.infer<typeof ApiKeyView>>(['createdAt', 'expiresAt', 'revokedAt']))
    return { data, nextCursor: null }
  },
})
