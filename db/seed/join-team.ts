import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { addMember } from '@/lib/services/user/operations/add-member'
import type { Cast, CastMember } from './cast'
import type { StaffMember } from './people'

/** The owner adds somebody who can sign in at once. */
export async function joinTeam(cast: Cast, member: StaffMember, password: string, at: Date): Promise<CastMember> {
  const { name, email, phone, role } = member
  const { value } = await runOperation(cast.as(cast.one('owner'), at), addMember, {
    name,
    email,
    phone,
    role,
    password,
  })
  return { memberId: value.id, personId: newId(at.getTime()), name, role, email }
}
