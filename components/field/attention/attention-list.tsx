import type { ServerRest } from '@/lib/offline/field-view'
import { isParked } from '@/lib/services/delivery/rules/attention-kinds'
import type { AttentionView } from '@/lib/services/delivery/view'
import { DealWith } from './deal-with'
import { parkedItem } from './parked'

type Item = AttentionView

/** What the office still looks at, of one trip or of everything; without what this phone shows as refused already. */
export const attentionOf = (rest: ServerRest | null, tripId?: string, shownIds?: ReadonlySet<string>) =>
  rest?.attention.filter(
    (one) =>
      one.status === 'open' &&
      (tripId === undefined || one.trip?.id === tripId) &&
      !(one.commandId && shownIds?.has(one.commandId)),
  ) ?? []

/** Work that came in and that a person of the office has to look at: what it is, why, what happens next. */
export function AttentionList({ items, heading }: { items: readonly Item[]; heading: string }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="office">
      <h2 id="office" className="mb-2">
        {heading}
      </h2>
      <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
        {items.map((one) => (
          <li key={one.id} className="px-4 py-3">
            <p className="font-medium">{one.title}</p>
            <p className="figures text-ink-2">
              {[one.work, one.farmer?.name, one.trip?.location].filter(Boolean).join(' · ')}
            </p>
            <p>{one.detail}</p>
            <Ways item={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ways({ item }: { item: Item }) {
  const work = isParked(item.kind) ? parkedItem(item) : null
  if (!work) return <p className="text-ink-2">It is on the books. The office looks at it.</p>
  return (
    <>
      <p className="text-ink-2">Nothing is lost: the server has it. You or the office decide.</p>
      <DealWith work={work} />
    </>
  )
}
