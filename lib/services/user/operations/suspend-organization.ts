import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { requireStatus } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { changeOwn, lockOrganization, organizationStream } from '../internal/lock-organization'
import { mayRunPlatform } from '../policy'
import { SuspendOrganization } from '../schema'

/**
 * From now on everything can be read and nothing changed; phones keep what they have and send it when it is open again.
 * Web processes elsewhere follow as soon as they look at credentials anew.
 */
export const suspendOrganization = operation({
  name: 'user.suspend-organization',
  summary: 'Suspends the organization, with a reason for its people',
  permission: 'organization:write',
  book: userEvents,
  input: SuspendOrganization,
  output: z.object({ organizationId: z.uuid() }),
  subject: (tx, _input, ctx) => lockOrganization(tx, ctx),
  allow: mayRunPlatform,
  run: async ({ tx, input: { reason }, subject: organization }) => {
    requireStatus(organization.status, ['active'], 'organization.not-active', 'This organization is not active.')
    await changeOwn(tx, organization, { status: 'suspended', suspendedReason: reason })
    forgetCredentials()
    const event = happened(userEvents, organizationStream(organization), 'organization.suspended', { reason })
    return { result: { organizationId: organization.organizationId }, events: [event] }
  },
})
