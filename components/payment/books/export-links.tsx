import { Download, HandCoins } from 'lucide-react'
import Link from 'next/link'
import { CloseButton } from '@/components/reporting/reports/close-button'
import { Sheet } from '@/components/ui/sheet'
import { formatDay } from '@/lib/kernel/time'

const formats = [
  { format: 'tally', label: 'For Tally (XML)' },
  { format: 'csv', label: 'Journals (CSV)' },
]

/** What leaves the books: the journals of the period that is shown, the close of its last day, and the cash book. */
export function ExportLinks({ from, to }: { from: string; to: string }) {
  return (
    <Sheet title="Take with you">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {formats.map(({ format, label }) => (
          <a
            key={format}
            href={`/api/v1/journals/export?format=${format}&from=${from}&to=${to}`}
            download
            className="link inline-flex items-center gap-2"
          >
            <Download aria-hidden size={16} />
            {label}
          </a>
        ))}
        <Link href={`/books/float?on=${to}`} className="link inline-flex items-center gap-2">
          <HandCoins aria-hidden size={16} />
          Cash with managers
        </Link>
        <CloseButton of={{ day: to }} label={`Close of ${formatDay(to)} (ZIP)`} />
      </div>
    </Sheet>
  )
}
