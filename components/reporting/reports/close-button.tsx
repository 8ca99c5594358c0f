'use client'

import { Archive } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { problemOf } from '@/components/ui/fetch-json'
import { newId } from '@/lib/kernel/ids'
import { requestClosingAction } from '@/lib/reporting/actions'
import { whenDone } from './when-done'

type Props = { of: { day: string } | { tripId: string }; label: string }

/** Everything of a day or a trip in one ZIP: slips, ledger, photos and a manifest. It is made in the background. */
export function CloseButton({ of, label }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  async function fetchArchive() {
    setBusy(true)
    try {
      const outcome = await requestClosingAction({ ...of, id: newId() })
      if (!outcome.ok) return void toast(outcome.problem.detail)
      const run = await whenDone(outcome.value, 'files', setSaid)
      if (run.fileUrl) window.location.assign(run.fileUrl)
      else toast(run.failure ?? 'The archive could not be made.')
    } catch (error) {
      toast(`The archive did not come: ${problemOf(error).title}`)
    } finally {
      setBusy(false)
      setSaid('')
    }
  }

  return (
    <>
      <Button pending={isBusy} onClick={fetchArchive}>
        <Archive aria-hidden /> {label}
      </Button>
      <span role="status" className="figures text-note text-ink-2 empty:hidden">
        {said}
      </span>
    </>
  )
}
