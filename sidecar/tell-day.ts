import { runOperation } from '@/lib/access/runner'
import { allOrganizations } from '@/lib/events/organizations'
import { log } from '@/lib/platform/log'
import { tellOverdue } from '@/lib/services/delivery/operations/tell-overdue'
import { tellDay } from '@/lib/services/notification/operations/tell-day'
import { systemCtxFor } from '@/lib/services/user/authenticate'

/** Every organization at its own clock; one that fails does not keep the others from being told. */
export async function tellEverybody(now = new Date()): Promise<void> {
  for (const organizationId of await allOrganizations()) {
    try {
      const ctx = await systemCtxFor(organizationId, 'calendar', now)
      await runOperation(ctx, tellOverdue, {})
      await runOperation(ctx, tellDay, {})
    } catch (error) {
      log().warn({ err: error, organizationId }, 'the day was not told')
    }
  }
}
