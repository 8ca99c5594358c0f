import Link from 'next/link'

export type Waiting = { count: number; label: string; note?: string; href: string }

/** What waits for this person: big amber counts, each the way to exactly those things. Nothing waiting is said calmly. */
export function WaitingRow({ items }: { items: Waiting[] }) {
  return (
    <ul className="grid grid-cols-2 overflow-hidden rounded-md border border-line bg-sheet min-[900px]:grid-cols-4">
      {items.map((item) => (
        <li
          key={item.label}
          className="border-line even:border-l max-[899px]:nth-[n+3]:border-t min-[900px]:not-first:border-l"
        >
          <Link href={item.href} className="block h-full px-4.5 py-3.5 hover:bg-paper focus-visible:-outline-offset-2">
            <strong className={`figures block text-3xl font-semibold ${item.count > 0 ? 'text-wait' : 'text-ink-3'}`}>
              {item.count}
            </strong>
            <span className="block">{item.label}</span>
            {item.note ? <small className="block text-sm text-ink-2">{item.note}</small> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
