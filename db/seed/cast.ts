import { type Ctx, unsafeMakeCtx } from '@/lib/access/ctx'
import type { Role } from '@/lib/access/permissions'
import { newId } from '@/lib/kernel/ids'
import { defaultSettings } from '@/lib/services/user/rules'
import { ZONE } from './season-clock'

export type CastMember = { memberId: string; personId: string; name: string; role: Role; email: string }
/** An organization and everybody in it; `as` lets one of them act at an instant of the past. */
export type Cast = {
  organizationId: string
  code: string
  staff: CastMember[]
  one: (role: Role) => CastMember
  manager: (nth: number) => CastMember
  as: (who: CastMember, at: Date) => Ctx
  asSystem: (at: Date) => Ctx
}

export function castOf(organizationId: string, code: string, name: string): Cast {
  const staff: CastMember[] = []
  const make = (actor: Ctx['actor'], now: Date) =>
    unsafeMakeCtx({
      organizationId,
      organization: { code, name, timeZone: ZONE, settings: defaultSettings },
      actor,
      now,
      requestId: newId(),
    })
  const found = (who: CastMember | undefined): CastMember => {
    if (!who) throw new Error('Nobody of that role is in the cast.')
    return who
  }
  return {
    organizationId,
    code,
    staff,
    one: (role) => found(staff.find((who) => who.role === role)),
    manager: (nth) => found(staff.filter((who) => who.role === 'field_manager')[nth]),
    as: (who, at) => make({ kind: 'staff', ...who, sessionId: organizationId }, at),
    asSystem: (at) => make({ kind: 'system', name: 'seed' }, at),
  }
}
