import { formatRupees } from '@/lib/kernel/money'
import type { OwnAdvance } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { Tag, type TagTone } from '../ui/tag'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty, OwnLine } from './own-card'
import { methodWord } from './own-payments'

const tones: Record<OwnAdvance['status'], TagTone> = {
  requested: 'wait',
  approved: 'go',
  rejected: 'bad',
  paid: 'wait',
  part_recovered: 'wait',
  recovered: 'ok',
  cancelled: 'plain',
}

/** Each advance with its reason, and what of it is still to be repaid. */
export function OwnAdvances({ advances, language }: { advances: OwnAdvance[]; language: SlipLanguage }) {
  const words = farmerWords[language]
  return (
    <OwnCard title={words.advances}>
      {advances.length === 0 && <OwnEmpty>{words.noAdvances}</OwnEmpty>}
      <ul>
        {advances.map((advance) => (
          <li key={advance.id} className="border-b border-line last:border-b-0">
            <OwnLine
              what={advance.reason}
              under={`${slipDay(advance.on, language)} · ${methodWord(advance.method, words)}${advance.answer ? ` · ${advance.answer}` : ''}`}
              figure={formatRupees(advance.amountPaise)}
              tag={
                <Tag tone={tones[advance.status]}>
                  {advance.outstandingPaise > 0
                    ? fill(words.stillOpen, { amount: formatRupees(advance.outstandingPaise) })
                    : words.advance[advance.status]}
                </Tag>
              }
            />
          </li>
        ))}
      </ul>
    </OwnCard>
  )
}
