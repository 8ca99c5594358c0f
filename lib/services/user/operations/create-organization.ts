import { z } from 'zod'
import { members, organizationCodes, organizations, people } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { userEvents } from '../events'
import { mayFoundOrganization } from '../policy'
import { defaultSettings } from '../rules'
import { CreateOrganization } from '../schema'

export const createOrganization = operation({
  name: 'user.create-organization',
  summary: 'Opens an organization with its owner',
  permission: 'organization:write',
  book: userEvents,
  input: CreateOrganization,
  output: z.object({ organizationId: z.uuid(), ownerMemberId: z.uuid() }),
  allow: mayFoundOrganization,
  run: async ({ ctx, tx, input }) => {
    const { organizationId, now } = ctx
    const { owner } = input
    await tx.insert(organizationCodes).values({ code: input.code, organizationId })
    await tx.insert(people).values({
      id: owner.personId,
      email: owner.email,
      name: owner.name,
      passwordHash: input.passwordHash,
      createdAt: now,
    })
    await tx.insert(organizations).values({
      organizationId,
      code: input.code,
      name: input.name,
      place: input.place,
      phone: input.phone,
      timeZone: input.timeZone,
      settings: defaultSettings,
      createdAt: now,
    })
    await tx.insert(members).values({
      organizationId,
      id: owner.memberId,
      personId: owner.personId,
      name: owner.name,
      email: owner.email,
      phone: owner.phone,
      role: 'owner',
      status: 'active',
      createdAt: now,
    })
    return {
      result: { organizationId, ownerMemberId: owner.memberId },
      events: [
        happened(userEvents, { type: 'organization', id: organizationId, version: 0 }, 'organization.created', {
          code: input.code,
          ownerMemberId: owner.memberId,
        }),
        happened(userEvents, { type: 'member', id: owner.memberId, version: 0 }, 'member.added', {
          memberId: owner.memberId,
          role: 'owner',
        }),
      ],
    }
  },
})
