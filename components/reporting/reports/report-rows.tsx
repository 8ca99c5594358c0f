import { EmptyState } from '@/components/ui/empty-state'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { LinkButton } from '@/components/ui/link-button'
import { Sheet } from '@/components/ui/sheet'
import { groupIndian } from '@/lib/kernel/money'
import type { ReportView } from '@/lib/reporting/report-view'
import { cellText, isFigure, unitOf } from '@/lib/reporting/reports/cells'
import type { ReportColumn, ReportRow } from '@/lib/reporting/reports/report'

/** The lines of a report, fifty a page, with the totals of all of them below. */
export function ReportRows({ view, pageHref }: { view: ReportView; pageHref: (page: number) => string }) {
  const { rows, columns, page, pages, rowCount } = view
  if (rows.length === 0)
    return (
      <Sheet flush>
        <EmptyState title={rowCount === 0 ? 'Nothing in this time' : 'There is no such page'}>
          Choose an earlier first day, or fewer filters.
        </EmptyState>
      </Sheet>
    )
  const keyed = rows.map((row, at) => ({ row, key: String(at) }))
  return (
    <Sheet
      flush
      title={`${groupIndian(rowCount)} ${rowCount === 1 ? 'line' : 'lines'}`}
      aside={pages > 1 ? `Page ${page} of ${pages}` : undefined}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
      <section aria-label="Lines" tabIndex={0} className="overflow-x-auto">
        <Ledger
          label={view.title}
          columns={columns.map(ledgerColumn)}
          rows={keyed}
          rowKey={({ key }) => key}
          foot={columns.map(({ key, kind }, at) => (at === 0 ? 'In all' : cellText(kind, view.totals[key])))}
        />
      </section>
      {pages > 1 ? (
        <nav aria-label="Pages" className="no-print flex justify-between gap-3 border-t border-line px-4.5 py-3">
          {page > 1 ? (
            <LinkButton size="small" href={pageHref(page - 1)}>
              Page before
            </LinkButton>
          ) : (
            <span />
          )}
          {page < pages ? (
            <LinkButton size="small" href={pageHref(page + 1)}>
              Next page
            </LinkButton>
          ) : (
            <span />
          )}
        </nav>
      ) : null}
    </Sheet>
  )
}

type Keyed = { row: ReportRow; key: string }

const ledgerColumn = ({ key, label, kind }: ReportColumn): LedgerColumn<Keyed> => ({
  header: label,
  unit: unitOf(kind),
  align: isFigure(kind) ? 'right' : 'left',
  cell: ({ row }) => <span className="whitespace-nowrap">{cellText(kind, row[key])}</span>,
})
