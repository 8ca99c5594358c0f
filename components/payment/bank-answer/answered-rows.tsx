'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Confirm } from '@/components/ui/confirm'
import { Figure } from '@/components/ui/figure'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Outcome } from '@/lib/doors/outcome'
import { formatPaise, formatRupees, groupIndian } from '@/lib/kernel/money'
import type { BankAnswerView } from '@/lib/services/payment/view'
import { type AnsweredRow, bookable } from './bookable'

type Props = {
  fileName: string
  answer: BankAnswerView
  onBook: (rows: AnsweredRow[]) => Promise<Outcome<unknown>>
  onBooked: (count: number) => void
  onAnother: () => void
}

/** What each row of the bank's file means; what is ticked is booked. */
export function AnsweredRows({ fileName, answer, onBook, onBooked, onAnother }: Props) {
  const ready = answer.rows.filter(bookable)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [isBooking, setBooking] = useState(false)
  const ticked = ready.filter((row) => !left.has(row.rowNumber))
  const toggle = (rowNumber: number) =>
    setLeft((was) => {
      const next = new Set(was)
      if (!next.delete(rowNumber)) next.add(rowNumber)
      return next
    })
  const words = ticked.length === 1 ? 'Book 1 payment' : `Book ${groupIndian(ticked.length)} payments`
  const paidPaise = ticked.reduce((sum, row) => sum + (row.verdict === 'paid' ? row.payment.amountPaise : 0), 0)
  return (
    <div className="flex flex-col gap-5.5">
      <Tally answer={answer} />
      <div className="flex flex-wrap items-center gap-3">
        {ticked.length > 0 ? (
          <Confirm
            open={isBooking}
            onOpenChange={setBooking}
            title={`${words}?`}
            body={`${formatRupees(paidPaise)} is confirmed as paid. A payment that failed is due again; one that came back is reversed.`}
            action={words}
            trigger={<Button variant="primary">{words}…</Button>}
            onConfirm={() => onBook(ticked)}
            onDone={() => onBooked(ticked.length)}
          />
        ) : (
          <p className="text-ink-2">Nothing to book.</p>
        )}
        <Button onClick={onAnother}>Another file</Button>
      </div>
      <Sheet flush title={fileName} aside={`${groupIndian(answer.rows.length)} rows`}>
        <Ledger
          label="Rows of the bank’s file"
          columns={columnsFor(left, toggle)}
          rows={sorted(answer.rows)}
          rowKey={(row) => String(row.rowNumber)}
        />
      </Sheet>
      <HowRead answer={answer} />
    </div>
  )
}

const looks: Record<AnsweredRow['verdict'], { tone: TagTone; word: string }> = {
  look: { tone: 'bad', word: 'needs a look' },
  paid: { tone: 'go', word: 'paid' },
  failed: { tone: 'wait', word: 'failed' },
  returned: { tone: 'wait', word: 'came back' },
  done: { tone: 'ok', word: 'nothing to do' },
  other: { tone: 'plain', word: 'not ours' },
}
const order = Object.keys(looks)

/** What needs a person first, what is none of ours last; else as in the file. */
const sorted = (rows: AnsweredRow[]): AnsweredRow[] =>
  [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.rowNumber - b.rowNumber)

function columnsFor(left: ReadonlySet<number>, toggle: (rowNumber: number) => void): LedgerColumn<AnsweredRow>[] {
  return [
    {
      header: 'Row',
      cell: (row) =>
        bookable(row) ? (
          <Checkbox
            label={<span className="figures">{row.rowNumber}</span>}
            aria-label={`Book row ${row.rowNumber}`}
            checked={!left.has(row.rowNumber)}
            onChange={() => toggle(row.rowNumber)}
          />
        ) : (
          <span className="figures">{row.rowNumber}</span>
        ),
    },
    { header: 'What it is', cell: (row) => <Tag tone={looks[row.verdict].tone}>{looks[row.verdict].word}</Tag> },
    {
      header: 'Farmer',
      cell: (row) =>
        row.payment ? (
          <span>
            <b>{row.payment.farmerName}</b> <span className="text-note text-ink-2">{row.payment.farmerCode}</span>
          </span>
        ) : (
          '–'
        ),
    },
    {
      header: 'Why',
      cell: (row) => (
        <span>
          {row.words}
          {row.by === 'account' ? (
            <span className="block text-note text-ink-2">Found by account and amount: compare before booking.</span>
          ) : null}
        </span>
      ),
    },
    { header: 'Bank’s reference', cell: (row) => row.reference ?? '–' },
    {
      header: 'Amount',
      unit: '₹',
      align: 'right',
      cell: (row) => (row.amountPaise === null ? '–' : formatPaise(row.amountPaise)),
    },
  ]
}

function Tally({ answer: { rows } }: { answer: BankAnswerView }) {
  const count = (...verdicts: AnsweredRow['verdict'][]) =>
    groupIndian(rows.filter((row) => verdicts.includes(row.verdict)).length)
  return (
    <Sheet flush title="What the bank says">
      <div className="grid min-[420px]:grid-cols-2 min-[1000px]:grid-cols-4 min-[1000px]:[&>*+*]:border-l [&>*]:border-line max-[999px]:[&>*:nth-child(even)]:border-l max-[999px]:[&>*:nth-child(n+3)]:border-t">
        <Figure label="Paid" value={count('paid')} note="To be confirmed" />
        <Figure label="Failed or came back" value={count('failed', 'returned')} note="Due again once booked" />
        <Figure label="Need a look" value={count('look')} note="Not booked from here" />
        <Figure label="Nothing to do" value={count('done', 'other')} note="Known already, or not ours" />
      </div>
    </Sheet>
  )
}

/** Which heading was taken for what, so that a wrong guess is seen before anything is booked. */
function HowRead({ answer: { columns, notes } }: { answer: BankAnswerView }) {
  return (
    <p className="text-note text-ink-2">
      Read as {columns.map(({ meaning, heading }) => `${meaning}: “${heading}”`).join(', ')}. {notes.join(' ')}
    </p>
  )
}
