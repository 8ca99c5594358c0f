'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { groupIndian } from '@/lib/kernel/money'
import { takeBankAnswerAction } from '@/lib/services/payment/actions'
import type { BankAnswerView } from '@/lib/services/payment/view'
import { AnsweredRows } from './answered-rows'
import { bookable, lineOf } from './bookable'
import { ChooseAnswer, type ChosenAnswer } from './choose-answer'

/** As many as one booking takes; more go one booking after the other. */
const AT_ONCE = 500

/** From the bank's file to confirmed payments: choose, look, book. The file itself is not kept. */
export function BankAnswer() {
  const { refresh } = useRouter()
  const [chosen, setChosen] = useState<ChosenAnswer | null>(null)
  if (!chosen) return <ChooseAnswer onRead={setChosen} />
  return (
    <AnsweredRows
      fileName={chosen.fileName}
      answer={chosen.answer}
      onAnother={() => setChosen(null)}
      onBook={(rows) => book(chosen.fileName, rows)}
      onBooked={(count) => {
        toast(count === 1 ? 'One payment is booked.' : `${groupIndian(count)} payments are booked.`)
        setChosen(null)
        refresh()
      }}
    />
  )
}

async function book(fileName: string, rows: BankAnswerView['rows']) {
  const lines = rows.filter(bookable).map(lineOf)
  for (let from = 0; from + AT_ONCE < lines.length; from += AT_ONCE) {
    const outcome = await takeBankAnswerAction({ fileName, lines: lines.slice(from, from + AT_ONCE) })
    if (!outcome.ok) return outcome
  }
  return takeBankAnswerAction({ fileName, lines: lines.slice(-(lines.length % AT_ONCE || AT_ONCE)) })
}
