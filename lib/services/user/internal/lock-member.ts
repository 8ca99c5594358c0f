import { and, eq } from 'drizzle-orm'
import { members } from '@/db/schema/user'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** Loads a member and holds the row. @throws DomainError not_found */
export async function lockMember(tx: Tx, organizationId: string, memberId: string) {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.id, memberId)))
    .for('update')
  if (!member) throw notFound('member')
  return member
}

/** The member that a person is in this organization, in whatever state. */
export async function memberOfPerson(tx: Tx, { organizationId }: Ctx, personId: string) {
  const own = and(eq(members.organizationId, organizationId), eq(members.personId, personId))
  const [member] = await tx.select({ id: members.id, status: members.status }).from(members).where(own)
  return member
}

export type Member = Awaited<ReturnType<typeof lockMember>>

/** Writes one step of a member; the version follows the stream's. */
export async function changeMember(
  tx: Tx,
  member: Member,
  change: Partial<typeof members.$inferInsert>,
): Promise<void> {
  await tx
    .update(members)
    .set({ ...change, version: member.version + 1 })
    .where(and(eq(members.organizationId, member.organizationId), eq(members.id, member.id)))
}

export const memberStream = (member: { id: string; version: number }) => ({
  type: 'member',
  id: member.id,
  version: member.version,
})
