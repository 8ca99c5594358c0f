import type { OwnState } from '@/lib/doors/own-outcome'
import { formatRupees } from '@/lib/kernel/money'
import { dayOf } from '@/lib/kernel/time'
import type { SlipData, SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { disputeLines } from '@/lib/services/delivery/rules/dispute'
import type { DisputeView } from '@/lib/services/delivery/view'
import { Tag } from '../ui/tag'
import { type FarmerWords, farmerWords } from './farmer-words'
import { OwnCard } from './own-card'
import { OwnForm } from './own-form'

type Props = {
  slip: SlipData
  disputes: DisputeView[]
  farmerId: string
  deliveryId: string
  language: SlipLanguage
  question: (before: OwnState, form: FormData) => Promise<OwnState>
}

/** *Question this*: what was asked and answered, and the form while nothing waits for an answer. */
export function OwnDisputes({ slip, disputes, farmerId, deliveryId, language, question }: Props) {
  const words = farmerWords[language]
  const mayAsk = slip.status !== 'recorded' && disputes.every((dispute) => dispute.status === 'answered')
  if (!mayAsk && disputes.length === 0) return null
  const options = disputeLines.map((value) => ({ value, label: words.dispute.lines[value] }))
  return (
    <OwnCard title={words.dispute.title} note={mayAsk ? words.dispute.note : undefined}>
      {disputes.map((dispute) => (
        <Asked key={dispute.id} dispute={dispute} words={words.dispute} language={language} timeZone={slip.timeZone} />
      ))}
      {mayAsk ? (
        <div className="p-4">
          <OwnForm
            action={question}
            hidden={{ farmerId, deliveryId }}
            fields={[
              { name: 'line', label: words.dispute.line, options },
              { name: 'question', label: words.dispute.question, isRequired: true, isLong: true },
            ]}
            submit={words.dispute.send}
            done={words.dispute.sent}
            problems={words.problem}
          />
        </div>
      ) : null}
    </OwnCard>
  )
}

type AskedProps = { dispute: DisputeView; words: FarmerWords['dispute']; language: SlipLanguage; timeZone: string }

function Asked({ dispute, words, language, timeZone }: AskedProps) {
  const { line, question, createdAt, answer, verdict, adjustmentPaise } = dispute
  const state = verdict === null ? words.waits : words[verdict]
  const tone = verdict === null ? 'wait' : verdict === 'stands' ? 'plain' : 'ok'
  return (
    <article className="border-b border-line px-4 py-3 last:border-b-0">
      <p className="text-note text-ink-2">
        {words.lines[line]} · {slipDay(dayOf(new Date(createdAt), timeZone), language)}
      </p>
      <p>{question}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <Tag tone={tone}>{state}</Tag>
        {adjustmentPaise === null ? null : (
          <span className="num font-semibold">
            {adjustmentPaise > 0 ? '+' : '−'} {formatRupees(Math.abs(adjustmentPaise))}
          </span>
        )}
      </p>
      {answer === null ? null : <p className="mt-2">{answer}</p>}
    </article>
  )
}
