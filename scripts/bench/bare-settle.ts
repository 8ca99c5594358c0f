import { randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { newId } from '@/lib/kernel/ids'

type Delivery = { id: string; farmerId: string; valuePaise: number }
type Advance = { id: string; farmerId: string; openPaise: number }

/**
 * Settles a trip the shortest way that leaves the same: settlements, recoveries, journals that sum to zero, the advances,
 * deliveries and trip moved on, and the events. Set by set, without rules, limits, rights or rounding.
 */
export function bareSettle(sql: postgres.Sql, org: string, tripId: string) {
  return sql.begin(async (tx) => {
    await tx`insert into payment.counters (organization_id, name, value) values (${org}, 'journal', 0)
      on conflict (organization_id, name) do update set value = payment.counters.value`
    const deliveries = await tx<Delivery[]>`
      select id, farmer_id as "farmerId", total_value_paise as "valuePaise" from delivery.deliveries
      where organization_id = ${org} and trip_id = ${tripId} and status = 'priced' order by id for update`
    const advances = await tx<Advance[]>`
      select id, farmer_id as "farmerId", amount_paise - recovered_paise - cancelled_paise as "openPaise" from payment.advances
      where organization_id = ${org} and farmer_id = any (${deliveries.map((one) => one.farmerId)})
        and status in ('paid', 'part_recovered') order by paid_on, id`
    const settled = deliveries.map((delivery) => settlementOf(delivery, advances))
    const [counter] = await tx`update payment.counters set value = value + ${settled.length}
      where organization_id = ${org} and name = 'journal' returning value`
    const first = Number(counter!.value) - settled.length + 1
    const numbered = settled.map((one, nth) => ({
      ...one,
      journal: newId(),
      number: first + nth,
      code: randomBytes(16).toString('hex'),
    }))
    await write(tx, org, tripId, numbered)
    return {
      settlements: numbered.map(({ id, farmerId, finalPaise }) => ({ id, farmerId, finalAmountPaise: finalPaise })),
    }
  })
}

function settlementOf(delivery: Delivery, advances: Advance[]) {
  let left = delivery.valuePaise
  const recoveries = advances
    .filter((advance) => advance.farmerId === delivery.farmerId)
    .map((advance) => {
      const paise = Math.min(left, advance.openPaise)
      left -= paise
      return { advanceId: advance.id, paise, isAll: paise === advance.openPaise }
    })
  return {
    id: newId(),
    deliveryId: delivery.id,
    farmerId: delivery.farmerId,
    valuePaise: delivery.valuePaise,
    recoveries,
    finalPaise: left,
  }
}

type Numbered = ReturnType<typeof settlementOf> & { journal: string; number: number; code: string }

async function write(tx: postgres.TransactionSql, org: string, tripId: string, settled: Numbered[]): Promise<void> {
  const rows = tx.json(settled)
  const recoveries = tx.json(
    settled.flatMap((one) => one.recoveries.map((each) => ({ ...each, settlementId: one.id }))),
  )
  const entries = tx.json(
    settled.flatMap((one) => [
      { journal: one.journal, line: 1, account: 'purchases', farmer: null, paise: one.valuePaise },
      {
        journal: one.journal,
        line: 2,
        account: 'farmer_advances',
        farmer: one.farmerId,
        paise: one.finalPaise - one.valuePaise,
      },
      { journal: one.journal, line: 3, account: 'farmer_payable', farmer: one.farmerId, paise: -one.finalPaise },
    ]),
  )
  await tx`insert into payment.settlements (organization_id, id, number, trip_id, delivery_id, farmer_id, verification_code, bag_count,
      gross_weight_grams, standard_deduction_grams, quality_deduction_grams, net_weight_grams, price_paise_per_kg,
      total_value_paise, advance_recovered_paise, interest_paise, final_amount_paise, carry_paise, status, settled_by, settled_at, version, created_at)
    select ${org}, s.id, 'BARE-' || s.number, ${tripId}, d.id, d.farmer_id, s.code, d.bag_count, d.gross_weight_grams,
      d.standard_deduction_grams, d.quality_deduction_grams, d.net_weight_grams, d.price_paise_per_kg, d.total_value_paise,
      s."valuePaise" - s."finalPaise", 0, s."finalPaise", 0, 'settled', d.field_manager_id, now(), 1, now()
    from jsonb_to_recordset(${rows}) as s(id uuid, number int, code text, "deliveryId" uuid, "valuePaise" bigint, "finalPaise" bigint)
    join delivery.deliveries d on d.organization_id = ${org} and d.id = s."deliveryId"`
  await tx`insert into payment.recoveries (organization_id, settlement_id, advance_id, principal_paise, interest_paise)
    select ${org}, "settlementId", "advanceId", paise, 0 from jsonb_to_recordset(${recoveries}) as r("settlementId" uuid, "advanceId" uuid, paise bigint)`
  await tx`update payment.advances a set recovered_paise = recovered_paise + r.paise, version = version + 1,
      status = case when r."isAll" then 'recovered' else 'part_recovered' end
    from jsonb_to_recordset(${recoveries}) as r("advanceId" uuid, paise bigint, "isAll" boolean)
    where a.organization_id = ${org} and a.id = r."advanceId"`
  await tx`insert into payment.journals (organization_id, id, kind, source_type, source_id, business_on, number, at)
    select ${org}, journal, 'settlement', 'settlement', id, now()::date, number, now()
    from jsonb_to_recordset(${rows}) as s(id uuid, journal uuid, number int)`
  await tx`insert into payment.entries (organization_id, journal_id, line, account, farmer_id, amount_paise)
    select ${org}, journal, line, account, farmer, paise from jsonb_to_recordset(${entries})
      as e(journal uuid, line int, account text, farmer uuid, paise bigint)`
  await tx`update delivery.deliveries set status = 'settled', version = version + 1 where organization_id = ${org} and trip_id = ${tripId}`
  await tx`update delivery.trips set status = 'settled', settled_at = now(), version = version + 1 where organization_id = ${org} and id = ${tripId}`
  await tx`
    with head as (update events.heads set position = position + ${settled.length} where organization_id = ${org} returning position)
    insert into events.events (organization_id, position, stream_type, stream_id, version, name, payload, actor_kind, actor_id,
      command_id, request_id, at)
    select ${org}, position - ${settled.length} + row_number() over (), 'settlement', (s->>'id')::uuid, 1, 'settlement.posted', s, 'staff',
      null, ${newId()}, 'bare', now() from head, jsonb_array_elements(${rows}) as s`
}
