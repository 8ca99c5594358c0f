'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { newId } from '@/lib/kernel/ids'
import { groupIndian } from '@/lib/kernel/money'
import { requestReportAction } from '@/lib/reporting/actions'
import type { ReportRunView } from '@/lib/reporting/report-view'

type Format = ReportRunView['format']
type Asked = { kind: string; from?: string; to?: string; filters: Record<string, string> }

const names: Record<Format, string> = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' }
const ASK_AGAIN_MS = 1_000

/** Fetches exactly what is shown as a file. A long one is made in the background: the button says how far it is. */
export function DownloadButtons({ asked }: { asked: Asked }) {
  const [busy, setBusy] = useState<Format | null>(null)
  const [said, setSaid] = useState('')

  async function fetchFile(format: Format) {
    setBusy(format)
    try {
      const outcome = await requestReportAction({ ...asked, format, id: newId() })
      if (!outcome.ok) return void toast(outcome.problem.detail)
      const run = await whenDone(outcome.value, setSaid)
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

async function whenDone(first: ReportRunView, say: (text: string) => void): Promise<ReportRunView> {
  let run = first
  while (run.status === 'waiting' || run.status === 'running') {
    say(
      `${groupIndian(run.doneCount)} of ${groupIndian(run.rowCount)} lines. You may leave: the file will be under Reports.`,
    )
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
    run = await getJson<ReportRunView>(`/api/v1/reports/${run.id}`)
  }
  return run
}
