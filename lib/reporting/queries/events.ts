import { z } from 'zod'
import { roleOf } from '@/lib/access/actor'
import { query } from '@/lib/access/query'
import { readEvents } from '@/lib/events/store'

/** Everything that happened in the organization, in order, for integrators that keep up by position. */
export const listEvents = query({
  name: 'report.list-events',
  summary: 'Events after a position, in commit order and without gaps',
  service: 'reporting',
  permission: 'events:read',
  http: { method: 'GET', path: '/events' },
  input: z.object({
    after: z.coerce.number().int().min(0, 'after is a position, 0 or more').default(0),
    limit: z.coerce.number().int().min(1, 'limit is 1 to 200').max(200, 'limit is 1 to 200').default(100),
  }),
  output: z.object({
    data: z.array(
      z.object({
        position: z.number().int(),
        type: z.string(),
        streamType: z.string(),
        streamId: z.uuid(),
        version: z.number().int(),
        actorId: z.uuid().nullable(),
        at: z.string(),
        payload: z.unknown(),
      }),
    ),
    next: z.number().int(),
  }),
  allow: (actor) => roleOf(actor) === 'owner' || roleOf(actor) === 'system',
  run: async ({ ctx, tx, input }) => {
    const events = await readEvents(tx, ctx.organizationId, input.after, input.limit)
    const data = events.map(({ position, name, streamType, streamId, version, actorId, at, payload }) => ({
      position,
      type: name,
      streamType,
      streamId,
      version,
      actorId,
      at: at.toISOString(),
      payload,
    }))
    return { data, next: data.at(-1)?.position ?? input.after }
  },
})
