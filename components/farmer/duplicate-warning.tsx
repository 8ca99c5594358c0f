'use client'

import { useQuery } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { getJson } from '@/components/ui/fetch-json'

type Candidate = { name: string; village: string; phone: string }
type Found = { data: { farmerId: string; name: string; village: string; message: string }[] }

const PAUSE_MS = 350

/** Says who this may already be, while typing. It warns and never blocks: families share a phone. */
export function DuplicateWarning({
  candidate,
  hrefOf,
}: {
  candidate: Candidate
  hrefOf: (farmerId: string) => string
}) {
  const asked = useSettled(candidate)
  const isEnough = asked.phone.replace(/\D/g, '').length >= 10 || (asked.name.length > 2 && asked.village.length > 2)
  const { data } = useQuery({
    queryKey: ['farmer-duplicates', asked],
    queryFn: ({ signal }) => getJson<Found>(`/api/v1/farmers/duplicates?${new URLSearchParams(asked)}`, signal),
    enabled: isEnough,
    retry: false,
    // The farmer added a moment ago is just the one to warn of.
    staleTime: 0,
    gcTime: 0,
  })
  const found = isEnough ? (data?.data ?? []) : []
  return (
    <div role="status">
      {found.length > 0 ? (
        <div className="flex gap-3 rounded-md bg-wait-soft px-4 py-3">
          <UsersRound aria-hidden className="mt-0.5 size-5 shrink-0 text-wait" />
          <div className="min-w-0">
            <p className="font-semibold text-wait">Perhaps already on your list</p>
            <ul className="mt-1 flex flex-col gap-1">
              {found.slice(0, 4).map((one) => (
                <li key={one.farmerId}>
                  <Link className="link" href={hrefOf(one.farmerId)}>
                    {one.message}
                  </Link>
                </li>
              ))}
            </ul>
            <p className="mt-1 text-sm text-ink-2">If it is somebody else, go on: both are kept apart.</p>
          </div>
        </div>
      ) : null}
    </div>
  )
}

/** What was typed, once the fingers rest. */
function useSettled(candidate: Candidate): Candidate {
  const { name, village, phone } = candidate
  const [settled, setSettled] = useState({ name: '', village: '', phone: '' })
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled({ name: name.trim(), village: village.trim(), phone: phone.trim() }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [name, village, phone])
  return settled
}
