'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { newId } from '@/lib/kernel/ids'
import { dayOf, formatDay } from '@/lib/kernel/time'
import { moveGunnyBagsAction } from '@/lib/services/farmer/actions'
import type { GunnyBagKind } from '@/lib/services/farmer/rules/gunny-bags'
import type { GunnyBagAccount } from '@/lib/services/farmer/view'

const kindWords: Record<GunnyBagKind, string> = {
  given: 'Handed out',
  returned: 'Came back',
  written_off: 'Given up',
}
type Step = { kind: GunnyBagKind; trigger: string; title: string; submit: string; hint: string }
const steps: Step[] = [
  {
    ...{ kind: 'given', trigger: 'Hand out…', title: 'Hand out gunny bags', submit: 'Note them as handed out' },
    hint: 'Empty bags of ours that the farmer takes along.',
  },
  {
    ...{ kind: 'returned', trigger: 'Take back…', title: 'Take gunny bags back', submit: 'Note them as back' },
    hint: 'Full with maize or empty: each bag of ours that came back.',
  },
  {
    ...{ kind: 'written_off', trigger: 'Give up…', title: 'Give gunny bags up', submit: 'Give them up' },
    hint: 'Torn or lost: not expected back. A price for them is a charge of the trip.',
  },
]

type Props = { farmerId: string; timeZone: string; mayWrite: boolean }

/** Our gunny bags with this farmer, and every step that led there. */
export function FarmerGunnyBags({ farmerId, timeZone, mayWrite }: Props) {
  const queryKey = ['gunny-bags', farmerId]
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<GunnyBagAccount>(`/api/v1/farmers/${farmerId}/gunny-bags`, signal),
  })
  if (!data) return <Skeleton className="h-60" />
  const open = steps.filter(({ kind }) => kind === 'given' || data.outCount > 0)
  return (
    <Sheet className="max-w-4xl">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <p>
          <span className="block text-sm text-ink-2">With the farmer now</span>
          <span className="figures text-2xl font-semibold">{data.outCount}</span>
        </p>
        {mayWrite ? (
          <div className="flex flex-wrap gap-2">
            {open.map((step) => (
              <Move
                key={step.kind}
                step={step}
                farmerId={farmerId}
                today={dayOf(new Date(), timeZone)}
                onDone={(account) => queries.setQueryData(queryKey, account)}
              />
            ))}
          </div>
        ) : null}
      </div>
      {data.data.length === 0 ? (
        <EmptyState title="No bags went out">Bags that the organization lends to this farmer stand here.</EmptyState>
      ) : (
        <ol className="mt-5 divide-y divide-line border-t border-line">
          {data.data.map((one) => (
            <li key={one.id} className="grid grid-cols-[1fr_auto] gap-x-6 py-2.5">
              <span>
                {kindWords[one.kind]} <span className="text-ink-2">· {formatDay(one.movedOn)}</span>
                <span className="block text-sm text-ink-2">
                  {[one.note, one.recordedByName].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="figures text-right">
                {one.kind === 'given' ? '+' : '−'} {one.bagCount}
                <span className="block text-sm text-ink-2">{one.outCount} out</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}

type MoveProps = { step: Step; farmerId: string; today: string; onDone: (account: GunnyBagAccount) => void }

function Move({ step, farmerId, today, onDone }: MoveProps) {
  const [id, setId] = useState<string | null>(null)
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => setId(open ? newId() : null)}
      trigger={<Button>{step.trigger}</Button>}
      title={step.title}
      description={step.hint}
    >
      <Form
        label={step.title}
        submitLabel={step.submit}
        action={({ bagCount = '', movedOn = '', note = '' }) =>
          moveGunnyBagsAction({
            ...{ id: id ?? undefined, farmerId, kind: step.kind, movedOn, note },
            bagCount: /^\d+$/.test(bagCount.trim()) ? Number(bagCount) : Number.NaN,
          })
        }
        onDone={(account) => {
          setId(null)
          toast(`${account.outCount} of our bags are with this farmer now`)
          onDone(account)
        }}
      >
        <Field name="bagCount" label="Bags" required>
          <TextInput inputMode="numeric" maxLength={4} />
        </Field>
        <Field name="movedOn" label="Day" required>
          <DateInput defaultValue={today} max={today} />
        </Field>
        <Field name="note" label="Note" required={false}>
          <TextInput maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
