import type { PromiseView } from '@/lib/services/delivery/view'

/** What farmers said to bring, while the lorry can still be loaded; a hint, never a duty. */
export function TripPromises({ promises, bagCount }: { promises: PromiseView[]; bagCount: number }) {
  if (promises.length === 0) return null
  return (
    <section className="mb-5.5 rounded-md border border-line bg-sheet p-4.5">
      <h2>Farmers said they will bring {bagCount} bags</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
        {promises.map(({ farmer, bagCount: bags }) => (
          <li key={farmer.id}>
            {farmer.name}, {farmer.village}: <span className="figures font-medium text-ink">{bags}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
