import { formatRupees } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import type { OwnOverview } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { farmerWords } from './farmer-words'
import { OwnCard } from './own-card'

/** What a farmer came for, first and largest: how much money is still to come. */
export function AmountDue({ overview, language }: { overview: OwnOverview; language: SlipLanguage }) {
  const words = farmerWords[language]
  const { duePaise, onTheWayPaise, lastPayment, advancePaise, unsettledGrams } = overview
  return (
    <OwnCard>
      <div className="px-4 py-4">
        <h1 className="text-base font-medium text-ink-2">{words.due}</h1>
        <p className="figures text-[40px] leading-tight font-semibold">{formatRupees(duePaise)}</p>
        {duePaise === 0 && <p className="text-note text-ink-2">{words.dueNone}</p>}
        {onTheWayPaise > 0 && (
          <p className="text-note text-crop">{fill(words.onTheWay, { amount: formatRupees(onTheWayPaise) })}</p>
        )}
        {lastPayment && (
          <p className="text-note text-ink-2">
            {fill(words.lastPayment, {
              amount: formatRupees(lastPayment.amountPaise),
              day: slipDay(lastPayment.on, language),
            })}
          </p>
        )}
      </div>
      <dl className="grid border-t border-line">
        <Other what={words.owed} figure={formatRupees(advancePaise)} />
        {unsettledGrams > 0 && <Other what={words.unsettled} figure={`${formatKg(unsettledGrams)} kg`} />}
      </dl>
    </OwnCard>
  )
}

function Other({ what, figure }: { what: string; figure: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line px-4 py-3 last:border-b-0">
      <dt>{what}</dt>
      <dd className="num font-semibold">{figure}</dd>
    </div>
  )
}
