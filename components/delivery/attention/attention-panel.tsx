'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ErrorNote } from '@/components/ui/error-note'
import { Facts } from '@/components/ui/facts'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatClock, formatDay } from '@/lib/kernel/time'
import { isParked } from '@/lib/services/delivery/rules/attention-kinds'
import { statusInWords } from '@/lib/services/delivery/rules/attention-words'
import type { AttentionView } from '@/lib/services/delivery/view'
import { AttentionTag } from './attention-tag'
import { MarkAsSeen } from './mark-as-seen'
import { ResolveWork } from './resolve-work'

/** The item named by `?panel=` beside the list: what came, why it is here, what can be done. */
export function AttentionPanel({ timeZone }: { timeZone: string }) {
  const [attentionId, setAttentionId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['attention', attentionId],
    queryFn: ({ signal }) => getJson<AttentionView>(`/api/v1/attention/${attentionId}`, signal),
    enabled: attentionId !== null,
  })
  const item = fetched.data
  const changed = (now: AttentionView) => {
    toast(`${now.work || now.title}: ${statusInWords(now.status, now.kind)}`)
    cache.setQueryData(['attention', attentionId], now)
    cache.invalidateQueries({ queryKey: ['list', 'attention'] })
  }
  const Moves = item && isParked(item.kind) ? ResolveWork : MarkAsSeen
  return (
    <SidePanel
      open={attentionId !== null}
      onClose={() => setAttentionId(null)}
      title={item?.title ?? 'Needs attention'}
      description={item?.member ? `from ${item.member.name}` : undefined}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : item ? (
        <div className="flex flex-col gap-6">
          <div className="flex flex-col gap-2">
            <p className="text-md font-medium">{item.detail}</p>
            {item.status === 'open' ? <p className="text-ink-2">{item.advice}</p> : null}
          </div>
          <Facts stacked facts={factsOf(item, timeZone)} />
          {item.status === 'open' ? <Moves key={item.version} item={item} onChanged={changed} /> : null}
        </div>
      ) : (
        <SkeletonLines count={7} />
      )}
    </SidePanel>
  )
}

function factsOf(item: AttentionView, timeZone: string) {
  const when = (at: string) => `${formatDay(at.slice(0, 10))}, ${formatClock(new Date(at), timeZone)}`
  const { farmer, trip, clockOffsetMs } = item
  return [
    { label: 'Status', value: <AttentionTag item={item} /> },
    ...(item.work ? [{ label: 'Entry', value: item.work }] : []),
    ...(farmer ? [{ label: 'Farmer', value: `${farmer.name}, ${farmer.code}, ${farmer.village}` }] : []),
    ...(trip
      ? [{ label: 'Trip', value: `${trip.location}, ${trip.registrationNumber}, ${formatDay(trip.scheduledOn)}` }]
      : []),
    ...(item.recordedAt ? [{ label: 'Done on the phone', value: when(item.recordedAt) }] : []),
    { label: 'Came to the office', value: when(item.createdAt) },
    ...(clockOffsetMs && Math.abs(clockOffsetMs) > 600_000
      ? [{ label: 'The phone’s clock was wrong by', value: `${Math.round(Math.abs(clockOffsetMs) / 60_000)} minutes` }]
      : []),
    ...(item.resolvedBy ? [{ label: 'Dealt with by', value: item.resolvedBy.name }] : []),
    ...(item.resolution ? [{ label: 'Reason', value: item.resolution }] : []),
  ]
}
