'use client'

import { ArrowRightLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '../ui/button'
import { getJson } from '../ui/fetch-json'
import { unreachable } from '../ui/unreachable'
import { goInside } from './go-inside'

type OwnOrganization = { id: string; name: string; isCurrent: boolean }

/** The other organizations of who is signed in here; none while nothing is known of them, or without a network. */
export function useOtherOrganizations(): OwnOrganization[] {
  const [others, setOthers] = useState<OwnOrganization[]>([])
  useEffect(() => {
    const stop = new AbortController()
    getJson<{ data: OwnOrganization[] }>('/api/organizations', stop.signal).then(
      ({ data }) => setOthers(data.filter((one) => !one.isCurrent)),
      () => undefined,
    )
    return () => stop.abort()
  }, [])
  return others
}

/** The other organizations of this person, each one press away; nothing for who works in one only. */
export function OrganizationSwitch({ others }: { others: OwnOrganization[] }) {
  const [going, setGoing] = useState<string | null>(null)

  async function go(id: string) {
    setGoing(id)
    const said = await enter(id)
    if (said !== null) {
      setGoing(null)
      toast(said)
      return
    }
    goInside()
  }

  if (others.length === 0) return null
  return (
    <ul aria-label="Your other organizations" className="flex flex-col gap-1">
      {others.map(({ id, name }) => (
        <li key={id}>
          <Button
            variant="quiet"
            className="w-full justify-start"
            pending={going === id}
            disabled={going !== null}
            onClick={() => go(id)}
          >
            <ArrowRightLeft aria-hidden /> <span className="truncate">Go to {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The session of this browser is then of that organization. Gives what went wrong in words, or null. */
async function enter(id: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/organizations/${id}/enter`, { method: 'POST' })
    if (response.ok) return null
    return ((await response.json()) as { detail?: string }).detail ?? unreachable.detail
  } catch {
    return unreachable.detail
  }
}
