'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import type { FarmerView } from '@/lib/services/farmer/view'
import { FarmerBalance } from './farmer-balance'
import { FarmerDetails } from './farmer-details'

/** The farmer named by `?panel=` beside the list. */
export function FarmerPanel({ mayWrite }: { mayWrite: boolean }) {
  const [farmerId, setFarmerId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['farmer', farmerId],
    queryFn: ({ signal }) => getJson<FarmerView>(`/api/v1/farmers/${farmerId}`, signal),
    enabled: farmerId !== null,
  })
  const farmer = fetched.data
  return (
    <SidePanel
      open={farmerId !== null}
      onClose={() => setFarmerId(null)}
      title={farmer?.name ?? 'Farmer'}
      description={farmer ? `${farmer.code}, ${farmer.village}` : undefined}
      actions={
        farmerId ? <LinkButton href={`/farmers/${farmerId}`}>Profile with deliveries and ledger</LinkButton> : null
      }
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : farmer ? (
        <div className="flex flex-col gap-5">
          <FarmerBalance farmerId={farmer.id} />
          <FarmerDetails
            key={farmer.id}
            farmer={farmer}
            mayWrite={mayWrite}
            mayReveal={false}
            mayRelease={false}
            onChanged={(changed) => {
              cache.setQueryData(['farmer', changed.id], changed)
              cache.invalidateQueries({ queryKey: ['list', 'farmers'] })
            }}
          />
        </div>
      ) : (
        <SkeletonLines count={8} />
      )}
    </SidePanel>
  )
}
