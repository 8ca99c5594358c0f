import type { Ctx } from '@/lib/access/ctx'
import type { CallableOperation } from '@/lib/access/operation'
import { reactWithin } from '@/lib/access/runner'
import type { Service } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { transaction } from '@/lib/platform/db'

/** One operation with its rules, events and tables; gives what it results in, without the view. */
export type Act = <I, R>(ctx: Ctx, operation: CallableOperation<I, R>, input: I) => Promise<R>

/** Several operations of a service one after the other in one transaction: most of a short operation is its begin and end. */
export function together<T>(service: Service, organizationId: string, work: (act: Act) => Promise<T>): Promise<T> {
  return transaction({ role: `svc_${service}`, organizationId }, (tx) => {
    const act: Act = async <I, R>(ctx: Ctx, operation: CallableOperation<I, R>, input: I) => {
      const results: R[] = []
      await reactWithin(tx, ctx, service, newId(), async (call) => {
        results.push(await call(operation, input))
      })
      return results[0]!
    }
    return work(act)
  })
}
