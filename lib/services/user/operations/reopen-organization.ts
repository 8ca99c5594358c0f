import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { requireStatus } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { changeOwn, lockOrganization, organizationStream } from '../internal/lock-organization'
import { mayRunPlatform } from '../policy'

export const reopenOrganization = operation({
  name: 'user.reopen-organization',
  summary: 'Opens a suspended organization again',
  permission: 'organization:write',
  book: userEvents,
  input: z.object({}),
  output: z.object({ organizationId: z.uuid() }),
  subject: (tx, _input, ctx) => lockOrganization(tx, ctx),
  allow: mayRunPlatform,
  run: async ({ tx, subject: organization }) => {
    requireStatus(organization.status, ['suspended'], 'organization.not-suspended', 'It is not suspended.')
    await changeOwn(tx, organization, { status: 'active', suspendedReason: null })
    forgetCredentials()
    const event = happened(userEvents, organizationStream(organization), 'organization.reopened', {})
    return { result: { organizationId: organization.organizationId }, events: [event] }
  },
})
