'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { problemOf } from '@/components/ui/fetch-json'
import { newId } from '@/lib/kernel/ids'
import { requestReportAction } from '@/lib/reporting/actions'
import type { ReportRunView } from '@/lib/reporting/report-view'
import { whenDone } from './when-done'

type Format = Exclude<ReportRunView['format'], 'zip'>
type Asked = { kind: string; from?: string; to?: string; filters: Record<string, string> }

const names: Record<Format, string> = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' }

/** Fetches exactly what is shown as a file. A long one is made in the background: the button says how far it is. */
export function DownloadButtons({ asked }: { asked: Asked }) {
  const [busy, setBusy] = useState<Format | null>(null)
  const [said, setSaid] = useState('')

  async function fetchFile(format: Format) {
    setBusy(format)
    try {
      const outcome = await requestReportAction({ ...asked, format, id: newId() })
      if (!outcome.ok) return void toast(outcome.problem.detail)
      const run = await whenDone(outcome.value, 'lines', setSaid)
      if (run.fileUrl) window.location.assign(run.fileUrl)
      else toast(run.failure ?? 'The report could not be made.')
    } catch (error) {
      toast(`The file did not come: ${problemOf(error).title}`)
    } finally {
      setBusy(null)
      setSaid('')
    }
  }

  return (
    <>
      {(Object.keys(names) as Format[]).map((format) => (
        <Button
          key={format}
          pending={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => fetchFile(format)}
        >
          <Download aria-hidden /> {names[format]}
        </Button>
      ))}
      <span role="status" className="figures w-full text-right text-note text-ink-2 empty:hidden">
        {said}
      </span>
    </>
  )
}
