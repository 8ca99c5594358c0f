'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useDeferredValue, useState } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { SkeletonLines } from '@/components/ui/skeleton'
import { formatPaise, groupIndian } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { MarketView } from '@/lib/services/delivery/view'

const SHOWN = 40

const columns: LedgerColumn<MarketView>[] = [
  {
    header: 'Mandi',
    cell: (row) => (
      <>
        <Link href={`/market?market=${encodeURIComponent(row.market)}`} className="font-semibold hover:underline">
          {row.market.replace(/\s*APMC$/i, '')}
        </Link>{' '}
        <span className="text-note text-ink-2">{row.district}</span>
      </>
    ),
  },
  { header: 'State', cell: (row) => row.state },
  { header: 'Latest', cell: (row) => <span className="whitespace-nowrap">{formatDay(row.pricedOn)}</span> },
  { header: 'Usual', unit: '₹ / kg', align: 'right', cell: (row) => formatPaise(row.modalPaisePerKg) },
  {
    header: 'Lowest – highest',
    unit: '₹ / kg',
    align: 'right',
    cell: (row) => `${formatPaise(row.minPaisePerKg)} – ${formatPaise(row.maxPaisePerKg)}`,
  },
  { header: 'Arrivals', unit: 't', align: 'right', cell: (row) => formatKg(row.arrivalGrams / 1000) },
]

/** All mandis of the imported files, found by name, district or state. */
export function MarketList({ startWith }: { startWith: string }) {
  const [text, setText] = useState(startWith)
  const asked = useDeferredValue(text.trim())
  const { data, error } = useQuery({
    queryKey: ['markets', asked],
    queryFn: ({ signal }) => getJson<{ data: MarketView[] }>(`/api/v1/markets?q=${encodeURIComponent(asked)}`, signal),
    placeholderData: (old) => old,
  })
  const found = data?.data ?? []
  return (
    <Sheet
      flush
      title="Mandis"
      aside={
        <input
          type="search"
          aria-label="Find a mandi, district or state"
          placeholder="Mandi, district or state"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="control min-h-9! w-56! text-base"
        />
      }
    >
      {error ? <ErrorNote problem={problemOf(error)} /> : null}
      {data ? (
        <Ledger
          label="Mandis"
          columns={columns}
          rows={found.slice(0, SHOWN)}
          rowKey={(row) => row.market + row.district}
        />
      ) : (
        <div className="p-4.5">
          <SkeletonLines count={6} />
        </div>
      )}
      {found.length > SHOWN ? (
        <p className="px-4.5 py-3 text-note text-ink-2">
          {groupIndian(found.length - SHOWN)} more. Type a name, a district or a state to find one.
        </p>
      ) : null}
      {data && found.length === 0 ? <p className="px-4.5 py-6 text-ink-2">No mandi of that name.</p> : null}
    </Sheet>
  )
}
