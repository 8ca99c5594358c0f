'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatDay } from '@/lib/kernel/time'
import type { RequestView } from '@/lib/services/lorry/view'
import { RequestDetails } from './request-details'

/** The request named by `?panel=` beside the list. */
export function RequestPanel({ mayDecide }: { mayDecide: boolean }) {
  const [requestId, setRequestId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['request', requestId],
    queryFn: ({ signal }) => getJson<RequestView>(`/api/v1/lorry-requests/${requestId}`, signal),
    enabled: requestId !== null,
  })
  const request = fetched.data
  return (
    <SidePanel
      open={requestId !== null}
      onClose={() => setRequestId(null)}
      title={request ? `${request.location}, ${formatDay(request.requiredOn)}` : 'Lorry request'}
      description={request ? `Asked by ${request.fieldManager.name}` : undefined}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : request ? (
        <RequestDetails
          request={request}
          mayDecide={mayDecide}
          onChanged={(changed) => {
            cache.setQueryData(['request', changed.id], changed)
            cache.invalidateQueries({ queryKey: ['list', 'requests'] })
          }}
        />
      ) : (
        <SkeletonLines count={7} />
      )}
    </SidePanel>
  )
}
