'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { Facts } from '@/components/ui/facts'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { goodsText } from '@/lib/reporting/papers/advance-paper-data'
import type { AdvanceView } from '@/lib/services/payment/view'
import { AdvanceTag, methodWord } from '../money-tags'
import { SignedPaper } from '../signed-paper'
import { AdvanceMoves } from './advance-moves'
import { PaperLinks } from './paper-links'

export type AdvanceRights = { timeZone: string; mayDecide: boolean; mayAddPhoto: boolean }

/** The advance named by `?panel=` beside the list. */
export function AdvancePanel({ timeZone, mayDecide, mayAddPhoto }: AdvanceRights) {
  const [advanceId, setAdvanceId] = useUrlParam('panel')
  const cache = useQueryClient()
  const fetched = useQuery({
    queryKey: ['advance', advanceId],
    queryFn: ({ signal }) => getJson<AdvanceView>(`/api/v1/advances/${advanceId}`, signal),
    enabled: advanceId !== null,
  })
  const advance = fetched.data
  const changed = () => {
    cache.invalidateQueries({ queryKey: ['advance', advanceId] })
    cache.invalidateQueries({ queryKey: ['list', 'advances'] })
  }
  return (
    <SidePanel
      open={advanceId !== null}
      onClose={() => setAdvanceId(null)}
      title={advance ? `${formatRupees(advance.amountPaise)} to ${advance.farmer.name}` : 'Advance'}
      description={advance ? `${advance.farmer.code} · ${advance.farmer.village}` : undefined}
    >
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)} />
      ) : advance ? (
        <div className="flex flex-col gap-6">
          <Facts stacked facts={factsOf(advance)} />
          {advance.paidAt ? <PaperLinks label="Receipt" href={`/api/v1/advances/${advance.id}/receipt.pdf`} /> : null}
          <PaperLinks label="Statement of all advances" href={`/api/v1/farmers/${advance.farmerId}/advances.pdf`} />
          {advance.paidAt ? <SignedPaper paperId={advance.id} timeZone={timeZone} mayAdd={mayAddPhoto} /> : null}
          {mayDecide ? <AdvanceMoves advance={advance} onChanged={changed} /> : null}
        </div>
      ) : (
        <SkeletonLines count={7} />
      )}
    </SidePanel>
  )
}

const factsOf = (advance: AdvanceView) => [
  { label: 'Status', value: <AdvanceTag status={advance.status} /> },
  { label: 'For', value: advance.reason },
  ...(advance.inKind ? [{ label: 'Goods', value: goodsText(advance.inKind) }] : []),
  { label: 'Date', value: formatDay(advance.paidOn) },
  { label: 'Method', value: [methodWord(advance.method), advance.reference].filter(Boolean).join(' · ') },
  { label: 'Recorded by', value: advance.recordedByName ?? '' },
  ...(advance.decidedByName ? [{ label: 'Decided by', value: advance.decidedByName }] : []),
  ...(advance.decisionReason ? [{ label: 'Reason of the decision', value: advance.decisionReason }] : []),
  { label: 'Recovered', value: formatRupees(advance.recoveredPaise) },
  { label: 'Still open', value: formatRupees(advance.outstandingPaise) },
]
