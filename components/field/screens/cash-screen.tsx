'use client'

import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { FieldHead } from '@/components/field/app/field-head'
import { differenceWords } from '@/components/payment/float/float-words'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { countFloatAction } from '@/lib/services/payment/actions'
import type { FloatEntry, FloatView } from '@/lib/services/payment/view'
import { useTitle } from './use-title'

/** What the manager should have in the pocket, and the count at the end of the day. It needs a network. */
export function CashScreen() {
  useTitle('My cash')
  const [cash, setCash] = useState<FloatView | 'away' | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    getJson<FloatView>('/api/v1/floats/mine', stop.signal).then(setCash, () => stop.signal.aborted || setCash('away'))
    return () => stop.abort()
  }, [])
  return (
    <>
      <FieldHead title="My cash" />
      {cash === 'away' ? <p className="text-ink-2">Shown when there is a network.</p> : null}
      {cash && cash !== 'away' ? <Cash cash={cash} onCounted={setCash} /> : null}
    </>
  )
}

type CashProps = { cash: FloatView; onCounted: (cash: FloatView) => void }

function Cash({ cash, onCounted }: CashProps) {
  if (!cash.isBegun)
    return <p className="text-ink-2">The office has handed you no cash yet. When it does, it stands here.</p>
  return (
    <div className="flex flex-col gap-6">
      <section aria-label="Cash now" className="rounded-md border border-line bg-sheet px-4 py-3">
        <p className="text-ink-2">You should have</p>
        <p className="figures text-[26px] font-semibold">{formatRupees(cash.heldPaise)}</p>
        <p className="text-ink-2">Advances that still wait on this phone are not in it.</p>
      </section>
      <Facts
        stacked
        facts={[
          { label: 'This morning', value: formatRupees(cash.openingPaise) },
          { label: 'Drawn today', value: formatRupees(cash.drawnPaise) },
          { label: 'Paid out today', value: formatRupees(cash.paidOutPaise) },
          { label: 'Brought back today', value: formatRupees(cash.returnedPaise) },
        ]}
      />
      <Count onCounted={onCounted} />
      <Entries entries={cash.entries} />
    </div>
  )
}

function Count({ onCounted }: Pick<CashProps, 'onCounted'>) {
  const [commandId, setCommandId] = useState<string | null>(null)
  if (!commandId)
    return (
      <Button variant="primary" onClick={() => setCommandId(newId())}>
        Count my cash
      </Button>
    )
  return (
    <Form
      label="Count my cash"
      submitLabel="Write down the count"
      action={async (typed) => {
        const countedPaise = parseRupees(typed.countedPaise ?? '')
        if (countedPaise === null) return wrongInput('countedPaise', 'Write the amount in rupees, for example 5,000.')
        return countFloatAction({ id: commandId, countedPaise, note: typed.note || null })
      }}
      onDone={(counted) => {
        toast('Counted')
        setCommandId(null)
        onCounted(counted)
      }}
    >
      <Field name="countedPaise" label="Counted" required>
        <RupeeInput />
      </Field>
      <Field name="note" label="Note" hint="Needed where it differs from what you should have." required={false}>
        <TextInput maxLength={500} />
      </Field>
    </Form>
  )
}

const words = { drawn: 'Drawn', returned: 'Brought back', counted: 'Counted' }

function Entries({ entries }: { entries: FloatEntry[] }) {
  return (
    <ul aria-label="Latest" className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="flex justify-between gap-4 border-b border-line py-3">
          <span>
            {words[entry.kind]}
            <span className="block text-ink-2">
              {[formatDay(entry.businessOn), differenceWords(entry.differencePaise), entry.note]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <b className="figures">{formatRupees(entry.amountPaise)}</b>
        </li>
      ))}
    </ul>
  )
}
