'use client'

import { MoveAll } from '@/components/field/attention/move-all'
import { OperationRow } from '@/components/field/operation-row'
import { workOfTrip } from '@/components/field/work-of-trip'
import { FieldLinkButton } from '@/components/shell/field-link'
import { usePhone } from '@/lib/offline/use-phone'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

/** A trip that the office took away while work for it lay here: the work is shown, and where it goes. */
export function GoneScreen({ id }: { id: string }) {
  useTitle('Trip')
  const { operations, sendingIds } = usePhone()
  const work = workOfTrip(operations, id)
  if (work.length === 0) return <NowhereScreen />
  return (
    <div className="flex flex-col items-start gap-4">
      <h1>This trip is not yours any more</h1>
      <p>
        The office has given it to somebody else or cancelled it. What you did is kept on this phone and goes to the
        office, which puts it where it belongs; or you put it on another trip of yours. Ask them before you weigh on.
      </p>
      <MoveAll tripId={id} />
      <ul className="w-full divide-y divide-line rounded-md border border-line bg-sheet">
        {work.map((operation) => (
          <OperationRow key={operation.id} operation={operation} isSending={sendingIds.has(operation.id)} />
        ))}
      </ul>
      <FieldLinkButton href="/field">My trips</FieldLinkButton>
    </div>
  )
}
