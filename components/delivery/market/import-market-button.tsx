'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SidePanel } from '@/components/ui/side-panel'
import { TextInput } from '@/components/ui/text-input'
import { unreachable } from '@/components/ui/unreachable'
import type { Outcome } from '@/lib/doors/outcome'
import { groupIndian } from '@/lib/kernel/money'
import type { MarketImportView } from '@/lib/services/delivery/view'

/** Takes the public mandi file in and says row by row what was left out. */
export function ImportMarketButton() {
  const router = useRouter()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [result, setResult] = useState<MarketImportView | null>(null)

  function close() {
    setOpen(false)
    setResult(null)
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Upload aria-hidden /> Import prices
      </Button>
      <SidePanel
        open={open}
        onClose={close}
        title="Import mandi prices"
        description="The public file of daily mandi prices, as CSV or Excel. The same file again changes nothing."
      >
        {result ? (
          <Result result={result} onAgain={() => setResult(null)} />
        ) : (
          <Form
            label="Import mandi prices"
            submitLabel="Import"
            pendingLabel="Reading the file…"
            action={(_, data) => send(data)}
            onDone={(value) => {
              setResult(value)
              void client.invalidateQueries({ queryKey: ['markets'] })
              router.refresh()
            }}
          >
            <Field
              name="file"
              label="File"
              hint="Up to 10 MB. Columns: date, state, district, market, prices, arrivals."
              required
            >
              <TextInput type="file" accept=".csv,.txt,.xlsx" className="py-1.5!" />
            </Field>
          </Form>
        )}
      </SidePanel>
    </>
  )
}

async function send(data: FormData): Promise<Outcome<MarketImportView>> {
  const file = data.get('file')
  if (!(file instanceof File) || file.size === 0) return { ok: false, problem: noFile }
  const body = new FormData()
  body.set('file', file)
  try {
    const response = await fetch('/api/v1/market-prices/import', { method: 'POST', body })
    if (!response.headers.get('content-type')?.includes('json')) return { ok: false, problem: unreachable }
    const answer = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, problem: answer }
  } catch {
    return { ok: false, problem: unreachable }
  }
}

const noFile = {
  code: 'invalid',
  reason: 'input.invalid',
  title: 'Please check what you entered',
  detail: '',
  status: 422,
  errors: [{ path: 'file', message: 'Choose a file first.' }],
}

function Result({ result, onAgain }: { result: MarketImportView; onAgain: () => void }) {
  const lines = [
    [result.rowCount, 'rows read'],
    [result.recordedCount, 'new or changed prices recorded'],
    [result.unchangedCount, 'already known, unchanged'],
    [result.faultCount, result.faultCount === 1 ? 'row left out' : 'rows left out'],
  ] as const
  return (
    <div className="flex flex-col gap-5">
      <div role="status">
        <p className="mb-2 font-semibold break-words">{result.fileName}</p>
        <ul className="divide-y divide-line">
          {lines.map(([count, words]) => (
            <li key={words} className="flex justify-between gap-4 py-1.5">
              <span>{words}</span>
              <span className="figures font-medium">{groupIndian(count)}</span>
            </li>
          ))}
        </ul>
      </div>
      {result.notes.length > 0 ? <p className="text-note text-ink-2">{result.notes.join(' ')}</p> : null}
      {result.faults.length > 0 ? <Faults result={result} /> : null}
      <div>
        <Button onClick={onAgain}>Import another file</Button>
      </div>
    </div>
  )
}

function Faults({ result }: { result: MarketImportView }) {
  return (
    <section aria-label="Rows left out">
      <h3 className="mb-2">Rows left out</h3>
      <ol className="flex flex-col gap-2">
        {result.faults.map((fault) => (
          <li key={`${fault.rowNumber} ${fault.column}`} className="border-l-2 border-wait pl-3">
            <span className="figures font-medium">Row {fault.rowNumber}</span>
            {fault.column ? `, ${fault.column}` : ''}
            {fault.value ? ` “${fault.value}”` : ''}
            <span className="block text-sm text-ink-2">{fault.message}</span>
          </li>
        ))}
      </ol>
      {result.faultCount > result.faults.length ? (
        <p className="mt-2 text-note text-ink-2">The first {result.faults.length} are shown.</p>
      ) : null}
    </section>
  )
}
