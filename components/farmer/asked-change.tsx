'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Tag } from '@/components/ui/tag'
import { acceptChangeAction, refuseChangeAction } from '@/lib/services/farmer/actions'
import type { ChangeRequestView } from '@/lib/services/farmer/view'

const fieldNames: Record<string, string> = {
  name: 'Name',
  village: 'Village',
  phone: 'Phone',
  address: 'Address',
  upiId: 'UPI',
}

/** What a farmer asked to have changed: the office makes it so, or says why not. */
export function AskedChange({ request, mayAnswer }: { request: ChangeRequestView; mayAnswer: boolean }) {
  const router = useRouter()
  const [isWaiting, setWaiting] = useState(false)
  const ref = { changeRequestId: request.id }
  const accept = async () => {
    setWaiting(true)
    const outcome = await acceptChangeAction(ref)
    setWaiting(false)
    if (outcome.ok) toast('The details are changed')
    else toast.error(outcome.problem.detail)
    router.refresh()
  }
  return (
    <section className="mb-5.5 max-w-4xl rounded-md border border-line bg-sheet p-4.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{request.farmer.name} asks for a change</h2>
        <Tag tone="wait">To answer</Tag>
      </div>
      <dl className="mt-2 grid gap-1">
        {Object.entries(request.asked).map(([field, value]) => (
          <div key={field} className="flex gap-3">
            <dt className="w-24 text-ink-2">{fieldNames[field] ?? field}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {request.note ? <p className="mt-2 text-ink-2">“{request.note}”</p> : null}
      {mayAnswer ? (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="primary" onClick={accept} aria-busy={isWaiting} disabled={isWaiting}>
            Make this change
          </Button>
          <Confirm
            trigger={<Button>Refuse…</Button>}
            title="Refuse this change?"
            body="The farmer reads your reason."
            action="Refuse the change"
            reason={{ label: 'Why', minLength: 3, hint: 'What would help: come with the passbook?' }}
            onConfirm={({ reason }) => refuseChangeAction({ ...ref, answer: reason })}
            onDone={() => {
              toast('Refused')
              router.refresh()
            }}
          />
        </div>
      ) : null}
    </section>
  )
}
