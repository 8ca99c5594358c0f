import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { lorryEvents } from '../events'
import { assign, lorryStream } from '../internal/assignment'
import { lockLorry } from '../internal/lock-lorry'
import { mayFollowTrip } from '../policy'
import { AssignLorry } from '../schema'

export const assignLorry = operation({
  name: 'lorry.assign',
  summary: 'Gives a lorry to a trip',
  permission: 'trip:plan',
  book: lorryEvents,
  input: AssignLorry,
  output: z.object({ capacityGrams: z.number().int(), registrationNumber: z.string() }),
  subject: (tx, input, ctx) => lockLorry(tx, ctx.organizationId, input.lorryId),
  allow: mayFollowTrip,
  run: async ({ tx, input, subject: lorry }) => {
    await assign(tx, lorry, input.tripId, input.scheduledOn)
    const { capacityGrams, registrationNumber } = lorry
    return {
      result: { capacityGrams, registrationNumber },
      events: [happened(lorryEvents, lorryStream(lorry), 'lorry.assigned', input)],
    }
  },
})
