import { EmptyState } from '@/components/ui/empty-state'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type TagTone } from '@/components/ui/tag'
import { groupIndian } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { ReportRunView } from '@/lib/reporting/report-view'

const states: Record<ReportRunView['status'], { tone: TagTone; word: string }> = {
  waiting: { tone: 'wait', word: 'waits' },
  running: { tone: 'go', word: 'being made' },
  done: { tone: 'ok', word: 'ready' },
  failed: { tone: 'bad', word: 'failed' },
}

const columns: LedgerColumn<ReportRunView>[] = [
  {
    header: 'Report',
    cell: (run) =>
      run.fileUrl ? (
        <a className="link font-semibold" href={run.fileUrl}>
          {run.title}, {run.format.toUpperCase()}
        </a>
      ) : (
        <b>
          {run.title}, {run.format.toUpperCase()}
        </b>
      ),
  },
  { header: 'Time', cell: (run) => `${formatDay(run.from)} – ${formatDay(run.to)}` },
  { header: 'Lines', align: 'right', cell: (run) => groupIndian(run.rowCount) },
  {
    header: 'State',
    cell: (run) => (
      <span className="flex flex-wrap items-center gap-2">
        <Tag tone={states[run.status].tone}>{states[run.status].word}</Tag>
        {run.status === 'running' ? `${groupIndian(run.doneCount)} lines` : run.failure}
      </span>
    ),
  },
]

/** The files that were asked for lately: to fetch again, or to see how far a long one is. */
export function ReportFiles({ runs }: { runs: ReportRunView[] }) {
  return (
    <Sheet flush title="Files asked for lately">
      {runs.length === 0 ? (
        <EmptyState title="No files yet">
          Open a report and press PDF, Excel or CSV: the file also stays here.
        </EmptyState>
      ) : (
        <Ledger label="Files asked for lately" columns={columns} rows={runs} rowKey={({ id }) => id} />
      )}
    </Sheet>
  )
}
