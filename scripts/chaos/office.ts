import type postgres from 'postgres'
import { newId } from '@/lib/kernel/ids'
import { POPULAR } from './field-day'
import type { House } from './house'

/** What the office does by the API, with the owner's key, until it is answered. */
export type Office = {
  /** Takes back every advance of the farmers whom everybody pays: their limit is free again. */
  takeBack: () => Promise<void>
  /** Prices every trip that was handed in, and settles it. */
  settle: () => Promise<void>
}

/** Paise per kg whose products with hundreds of grams end on half a paisa: where rounding shows. */
const PRICES_PAISE_PER_KG = [1_815, 1_865, 1_915, 2_015]

export function officeOf(sql: postgres.Sql, url: string, house: House): Office {
  const { organizationId } = house.world
  async function post(path: string, body: object): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${house.ownerKey}`,
      'idempotency-key': newId(),
    }
    for (let tries = 0; tries < 1_000; tries++) {
      const signal = AbortSignal.timeout(30_000)
      const asked = fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal })
      const answer = await asked.catch(() => undefined)
      if (answer?.ok) return
      const text = (await answer?.text().catch(() => '')) ?? ''
      // Somebody else was first: what is asked for stands already, or is gone.
      if (answer && answer.status < 500 && answer.status !== 429 && !/in_progress|changed-meanwhile/.test(text))
        throw new Error(`${path}: ${answer.status} ${text}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`${path}: no answer`)
  }
  return {
    takeBack: async () => {
      const popular = house.farmerIds.slice(0, POPULAR)
      const rows = await sql<{ id: string }[]>`select id from payment.advances where organization_id = ${organizationId}
        and farmer_id in ${sql(popular)} and status in ('paid', 'part_recovered')`
      for (const { id } of rows) await post(`/advances/${id}/cancel`, { reason: 'The money came back the same day.' })
    },
    settle: async () => {
      const rows = await sql<{ id: string; trip: string }[]>`
        select d.id, d.trip_id as trip from delivery.deliveries d join delivery.trips t
          on t.organization_id = d.organization_id and t.id = d.trip_id
        where d.organization_id = ${organizationId} and t.status = 'submitted' order by t.created_at, d.created_at`
      for (const [nth, { id }] of rows.entries())
        await post(`/deliveries/${id}/price`, {
          ...{
            pricePaisePerKg: PRICES_PAISE_PER_KG[nth % PRICES_PAISE_PER_KG.length],
            reason: 'The price of the day.',
          },
        })
      for (const trip of new Set(rows.map((row) => row.trip))) await post(`/trips/${trip}/settle`, {})
    },
  }
}
