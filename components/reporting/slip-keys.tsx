'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { formatDay } from '@/lib/kernel/time'
import { rotateSlipKeyAction } from '@/lib/reporting/actions'

type Key = { id: string; keyUrl: string; createdOn: string; retiredOn: string | null }

/** The keys that sign slips: the public half of each stays readable, so that old papers stay valid. */
export function SlipKeys({ keys, mayRotate }: { keys: readonly Key[]; mayRotate: boolean }) {
  const router = useRouter()
  return (
    <div className="flex flex-col items-start gap-3">
      {keys.length === 0 ? <p>There is none yet: the first settled slip brings it.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {keys.map(({ id, keyUrl, createdOn, retiredOn }) => (
          <li key={id}>
            <a className="link figures break-all" href={keyUrl} target="_blank" rel="noreferrer">
              {id}
            </a>{' '}
            <span className="text-ink-2">
              {retiredOn === null
                ? `signs since ${formatDay(createdOn)}`
                : `signed from ${formatDay(createdOn)} to ${formatDay(retiredOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {mayRotate && keys.length > 0 ? (
        <Confirm
          trigger={<Button>New key…</Button>}
          title="Sign slips with a new key?"
          body="Slips are signed with the new one from now on. What the old one signed stays valid and can still be checked."
          action="Make a new key"
          onConfirm={() => rotateSlipKeyAction({})}
          onDone={() => {
            toast('Slips are signed with a new key')
            router.refresh()
          }}
        />
      ) : null}
    </div>
  )
}
