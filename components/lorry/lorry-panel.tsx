'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import type { LorryView } from '@/lib/services/lorry/view'
import { LorryDetails } from './lorry-details'

/** The lorry named by `?panel=` beside the list. */
export function LorryPanel({ mayWrite }: { mayWrite: boolean }) {
  const [lorryId, setLorryId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['lorry', lorryId],
    queryFn: ({ signal }) => getJson<LorryView>(`/api/v1/lorries/${lorryId}`, signal),
    enabled: lorryId !== null,
  })
  const lorry = fetched.data
  return (
    <SidePanel
      open={lorryId !== null}
      onClose={() => setLorryId(null)}
      title={lorry?.registrationNumber ?? 'Lorry'}
      description={lorry?.name || undefined}
      actions={lorryId ? <LinkButton href={`/lorries/${lorryId}`}>Full page with its trips</LinkButton> : null}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : lorry ? (
        <LorryDetails
          lorry={lorry}
          mayWrite={mayWrite}
          onChanged={(changed) => {
            cache.setQueryData(['lorry', changed.id], changed)
            cache.invalidateQueries({ queryKey: ['list', 'lorries'] })
          }}
        />
      ) : (
        <SkeletonLines count={6} />
      )}
    </SidePanel>
  )
}
