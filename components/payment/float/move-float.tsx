'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { countFloatAction, drawFloatAction, returnFloatAction } from '@/lib/services/payment/actions'
import type { FloatRow } from '@/lib/services/payment/view'

const moves = {
  draw: {
    title: 'Hand cash to',
    button: 'Hand out…',
    submit: 'Handed out',
    note: 'From now on the advances paid in cash are taken off it.',
  },
  return: {
    title: 'Take cash back from',
    button: 'Take back…',
    submit: 'Taken back',
    note: 'It lies in the office again.',
  },
  count: { title: 'Count the cash of', button: 'Count…', submit: 'Write down the count', note: '' },
}
type Move = keyof typeof moves

/** One of the three things that happen to a member's cash; the note is asked for a count's difference. */
export function MoveFloat({ row, move }: { row: FloatRow; move: Move }) {
  const [commandId, setCommandId] = useState<string | null>(null)
  const { refresh } = useRouter()
  const { title, button, submit, note } = moves[move]
  const expects = `${formatRupees(row.heldPaise)} should be there.`
  return (
    <Dialog
      title={`${title} ${row.name}`}
      description={row.isBegun ? `${expects} ${note}`.trim() : note}
      trigger={<Button size="small">{button}</Button>}
      open={commandId !== null}
      onOpenChange={(isOpen) => setCommandId(isOpen ? newId() : null)}
    >
      <Form
        label={`${title} ${row.name}`}
        submitLabel={submit}
        action={async (typed) => {
          const field = move === 'count' ? 'countedPaise' : 'amountPaise'
          const amountPaise = parseRupees(typed[field] ?? '')
          if (amountPaise === null) return wrongInput(field, 'Write an amount in rupees, for example 5,000.')
          const { memberId } = row
          const given = { id: commandId ?? undefined, memberId, note: typed.note || null }
          if (move === 'count') return countFloatAction({ ...given, countedPaise: amountPaise })
          return move === 'draw'
            ? drawFloatAction({ ...given, amountPaise })
            : returnFloatAction({ ...given, amountPaise })
        }}
        onDone={({ heldPaise }) => {
          toast(`${row.name} holds ${formatRupees(heldPaise)}`)
          setCommandId(null)
          refresh()
        }}
      >
        <Field
          name={move === 'count' ? 'countedPaise' : 'amountPaise'}
          label={move === 'count' ? 'Counted' : 'Amount'}
          required
        >
          <RupeeInput />
        </Field>
        <Field
          name="note"
          label="Note"
          hint={move === 'count' ? 'Needed where the count differs from what should be there.' : undefined}
          required={false}
        >
          <TextInput maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
