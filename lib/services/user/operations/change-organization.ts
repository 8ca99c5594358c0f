import { eq } from 'drizzle-orm'
import { organizations } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { invalid, notFound } from '@/lib/kernel/errors'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
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
  subject: async (tx, _input, ctx) => {
    const own = eq(organizations.organizationId, ctx.organizationId)
    const [organization] = await tx.select().from(organizations).where(own).for('update')
    if (!organization) throw notFound('organization')
    return organization
  },
  allow: mayManageSettings,
  run: async ({ ctx, tx, input, subject }) => {
    requireVersion(subject, input.expectedVersion)
    const { expectedVersion: _, settings: changed, ...profile } = input
    const settings = OrganizationSettings.parse({ ...withDefaults(subject.settings), ...changed })
    if (settings.bagMinGrams >= settings.bagMaxGrams)
      throw invalid([{ path: 'settings.bagMinGrams', message: 'The lightest bag must weigh less than the heaviest.' }])
    const version = subject.version + 1
    await tx
      .update(organizations)
      .set({ ...profile, settings, version })
      .where(eq(organizations.organizationId, ctx.organizationId))
    forgetCredentials()
    const fields = [...Object.keys(profile), ...Object.keys(changed ?? {}).map((key) => `settings.${key}`)]
    const stream = { type: 'organization', id: ctx.organizationId, version: subject.version }
    return { result: null, events: [happened(userEvents, stream, 'organization.changed', { fields })] }
  },
  view: (tx, { ctx }) => loadOrganization(tx, ctx),
})
