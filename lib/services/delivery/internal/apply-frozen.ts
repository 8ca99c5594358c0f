import { sql } from 'drizzle-orm'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'

type Settled = AppliedEvent<{ deliveryId: string }>

/** Many deliveries settled at once: the tables are as after each of these events in turn. */
export async function applyFrozen(tx: Tx, events: AppliedEvent[]): Promise<void> {
  const settled = events.filter((event): event is Settled => event.name === 'delivery.settled')
  const rows = settled.map(({ payload, version }) => ({ id: payload.deliveryId, version }))
  if (rows.length > 0)
    await tx.execute(sql`
      update delivery.deliveries d set status = 'settled', version = s.version
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, version int)
      where d.organization_id = ${settled[0]!.organizationId} and d.id = s.id`)
  for (const event of events.filter((each) => each.name !== 'delivery.settled'))
    await deliveryAppliers[event.name as keyof typeof deliveryAppliers](tx, event as never)
}
