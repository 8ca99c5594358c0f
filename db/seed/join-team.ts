import { hash } from '@node-rs/argon2'
import { members, people } from '@/db/schema/user'
import { newId } from '@/lib/kernel/ids'
import { transaction } from '@/lib/platform/db'
import type { Cast, CastMember } from './cast'
import type { StaffMember } from './people'

export async function joinTeam(cast: Cast, member: StaffMember, at: Date): Promise<CastMember> {
  const who = { memberId: newId(at.getTime()), personId: newId(at.getTime()) }
  const { name, email, phone, role } = member
  await transaction({ role: 'svc_user', organizationId: cast.organizationId }, async (tx) => {
    await tx
      .insert(people)
      .values({ id: who.personId, name, email, passwordHash: await hash('maize-by-the-lorry-load'), createdAt: at })
    await tx
      .insert(members)
      .values({
        organizationId: cast.organizationId,
        id: who.memberId,
        personId: who.personId,
        name,
        email,
        phone,
        role,
        createdAt: at,
      })
  })
  return { ...who, name, role, email }
}
