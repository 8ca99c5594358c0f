import { and, eq } from 'drizzle-orm'
import { members } from '@/db/schema/user'
import { runOperation } from '@/lib/access/runner'
import type { Handler, Reaction } from '@/lib/events/reactions'
import { membershipsOf } from './internal/people'
import { systemCtx } from './internal/system-ctx'
import { endSessionsElsewhere } from './operations/end-sessions-elsewhere'

/**
 * The person's other organizations hear of it, each in a transaction of its own tenant. Told twice, the second time finds
 * nothing open.
 */
const tellOtherOrganizations: Handler = async (event, { ctx, tx }) => {
  const own = and(eq(members.organizationId, ctx.organizationId), eq(members.id, event.payload.memberId))
  const [member] = await tx.select({ personId: members.personId }).from(members).where(own)
  const memberships = member ? await membershipsOf(member.personId) : []
  for (const { organization_id, id } of memberships.filter((one) => one.organization_id !== ctx.organizationId)) {
    const input = { memberId: id, beganBefore: event.at.toISOString() }
    await runOperation(await systemCtx(organization_id, 'sign-out'), endSessionsElsewhere, input)
  }
}

export const sessionReaction: Reaction = {
  name: 'user.end-sessions-elsewhere',
  service: 'user',
  on: { 'password.changed': tellOtherOrganizations, 'sessions.all-ended': tellOtherOrganizations },
}
