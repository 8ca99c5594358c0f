import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { changeOwn, lockOrganization, organizationStream } from '../internal/lock-organization'
import { mayManageSettings } from '../policy'
import { loadOrganization } from '../queries'
import { withDefaults } from '../rules'
import { ChangeOrganization, OrganizationSettings } from '../schema'
import { OrganizationView } from '../view'

/** New settings count from now on: what was weighed or settled before keeps the rules of its day. */
export const changeOrganization = operation({
  name: 'user.change-organization',
  summary: 'Changes the organization and its rules of trade',
  permission: 'organization:write',
  book: userEvents,
  http: { method: 'PATCH', path: '/organization' },
  input: ChangeOrganization,
  output: OrganizationView,
  subject: (tx, _input, ctx) => lockOrganization(tx, ctx),
  allow: mayManageSettings,
  run: async ({ tx, input, subject }) => {
    requireVersion(subject, input.expectedVersion)
    const { expectedVersion: _, settings: changed, ...profile } = input
    const settings = OrganizationSettings.parse({ ...withDefaults(subject.settings), ...changed })
    if (settings.bagMinGrams >= settings.bagMaxGrams)
      throw invalid([{ path: 'settings.bagMinGrams', message: 'The lightest bag must weigh less than the heaviest.' }])
    await changeOwn(tx, subject, { ...profile, settings })
    forgetCredentials()
    const fields = [...Object.keys(profile), ...Object.keys(changed ?? {}).map((key) => `settings.${key}`)]
    const event = happened(userEvents, organizationStream(subject), 'organization.changed', { fields })
    return { result: null, events: [event] }
  },
  view: (tx, { ctx }) => loadOrganization(tx, ctx),
})
