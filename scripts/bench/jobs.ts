import type { House } from './load'
import { benchId, type Size } from './sizes'

export type Shot = { method: 'GET' | 'POST'; path: string; body?: string }
/** One thing that both servers do. `next` gives the following request; every create is one that was never sent before. */
export type Job = { name: string; key: (house: House) => string; next: () => Shot }

const bagsJson = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => ({
      number: i + 1,
      weightGrams: 50_000 + ((i * 37) % 160) * 100,
      recordedAt: new Date(Date.UTC(2026, 10, 1, 6) + i * 7_000).toISOString(),
    })),
  )

/** Trips of their own for each job and server, and no farmer twice on a trip. */
function creates(count: number, size: Size, part: number, parts: number): () => Shot {
  const bags = bagsJson(count)
  const trips = Math.floor(size.openTrips / parts)
  let nth = 0
  return () => {
    const trip = part * trips + (nth % trips)
    const farmer = Math.floor(nth / trips)
    nth++
    if (farmer >= size.farmers) throw new Error('Out of farmers: fewer seconds or rounds')
    const body = `{"farmerId":"${benchId('farmer', farmer)}","moistureBp":1450,"bags":${bags}}`
    return { method: 'POST', path: `/api/v1/trips/${benchId('open-trip', trip)}/deliveries`, body }
  }
}

/** The jobs of one server; `part` 0 is ours, 1 the bare one. */
export function jobsOf(size: Size, part: 0 | 1): Job[] {
  const create = (count: number, offset: number): Job => ({
    name: `create${count}`,
    key: (house) => house.managerKey,
    next: creates(count, size, offset * 2 + part, 4),
  })
  const get = (name: string, path: string): Job => ({
    name,
    key: (house) => house.ownerKey,
    next: () => ({ method: 'GET', path }),
  })
  return [
    get('list', '/api/v1/deliveries?limit=25'),
    get('dashboard', '/api/v1/dashboard'),
    create(50, 0),
    create(500, 1),
  ]
}
