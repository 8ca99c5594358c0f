import { allOrganizations } from '@/lib/events/organizations'
import { log } from '@/lib/platform/log'
import { makeReports } from '@/lib/reporting/make-reports'
import { sendReports } from '@/lib/reporting/send-reports'
import { systemCtxFor } from '@/lib/services/user/authenticate'

/** The files that wait, of one organization or of all. */
export async function makeAllReports(organizationId?: string): Promise<void> {
  for (const each of organizationId ? [organizationId] : await allOrganizations()) {
    try {
      await makeReports(await systemCtxFor(each, 'reports', new Date()))
    } catch (error) {
      log().warn({ err: error, organizationId: each }, 'the reports of an organization were not made')
    }
  }
}

/** The mails that are due, of all organizations; one that fails does not keep the others waiting. */
export async function sendAllReports(now = new Date()): Promise<void> {
  for (const each of await allOrganizations()) {
    try {
      await sendReports(await systemCtxFor(each, 'reports', now))
    } catch (error) {
      log().warn({ err: error, organizationId: each }, 'the mails of an organization did not go out')
    }
  }
}
