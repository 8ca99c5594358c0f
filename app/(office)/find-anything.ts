'use server'

import { read } from '@/lib/doors/page'
import { formatDay } from '@/lib/kernel/time'
import { listTrips } from '@/lib/services/delivery/queries/trips'
import { listFarmers } from '@/lib/services/farmer/queries/farmers'
import { listLorries } from '@/lib/services/lorry/queries/lorries'
import { listSettlements } from '@/lib/services/payment/queries/settlements'

/** What the palette finds: farmers, lorries, trips and slips, through the same queries as the lists. */
export async function findAnything(text: string) {
  const asked = { q: text, limit: 5 }
  const [farmers, lorries, trips, slips] = await Promise.all([
    read(listFarmers, asked),
    read(listLorries, asked),
    read(listTrips, asked),
    read(listSettlements, asked),
  ])
  return [
    ...farmers.data.map(({ id, name, code, village }) => ({
      ...{ id, label: name, detail: `${code} · ${village}`, group: 'Farmers', href: `/farmers/${id}` },
    })),
    ...lorries.data.map(({ id, registrationNumber, driverName }) => ({
      ...{ id, label: registrationNumber, detail: driverName, group: 'Lorries', href: `/lorries/${id}` },
    })),
    ...trips.data.map(({ id, lorry, location, scheduledOn }) => ({
      ...{ id, label: `${lorry.registrationNumber}, ${formatDay(scheduledOn)}`, detail: location },
      ...{ group: 'Trips', href: `/trips/${id}` },
    })),
    ...slips.data.map(({ id, number, farmer }) => ({
      ...{ id, label: number, detail: farmer.name, group: 'Slips', href: `/settlements/${id}/slip` },
    })),
  ]
}
