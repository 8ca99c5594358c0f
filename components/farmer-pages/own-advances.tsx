import { formatRupees } from '@/lib/kernel/money'
import type { OwnAdvance } from '@/lib/reporting/own-view'
import { goodsText } from '@/lib/reporting/papers/advance-paper-data'
import { advanceWords } from '@/lib/reporting/papers/advance-words'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { Tag, type TagTone } from '../ui/tag'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty, OwnLine } from './own-card'

const tones: Record<OwnAdvance['status'], TagTone> = {
  requested: 'wait',
  approved: 'go',
  rejected: 'bad',
  paid: 'wait',
  part_recovered: 'wait',
  recovered: 'ok',
  cancelled: 'plain',
}

type Props = { advances: OwnAdvance[]; language: SlipLanguage; home: string }

/** Each advance with its reason, its receipt, and what of it is still to be repaid. */
export function OwnAdvances({ advances, language, home }: Props) {
  const words = farmerWords[language]
  const paper = advanceWords[language]
  return (
    <OwnCard title={words.advances}>
      {advances.length === 0 && <OwnEmpty>{words.noAdvances}</OwnEmpty>}
      <ul>
        {advances.map((advance) => (
          <li key={advance.id} className="border-b border-line last:border-b-0">
            <OwnLine
              what={advance.reason}
              under={underOf(advance, language)}
              figure={formatRupees(advance.amountPaise)}
              tag={
                <Tag tone={tones[advance.status]}>
                  {advance.outstandingPaise > 0
                    ? fill(words.stillOpen, { amount: formatRupees(advance.outstandingPaise) })
                    : words.advance[advance.status]}
                </Tag>
              }
            />
            {advance.isPaid && (
              <a
                className="link inline-block px-4 pb-3"
                href={`${home}/advances/${advance.id}/receipt?lang=${language}`}
              >
                {paper.receipt} (PDF)
              </a>
            )}
          </li>
        ))}
      </ul>
      {advances.some(({ isPaid }) => isPaid) && (
        <p className="border-t border-line p-4">
          <a className="link" href={`${home}/advances/statement?lang=${language}`}>
            {paper.statement} (PDF)
          </a>
        </p>
      )}
    </OwnCard>
  )
}

function underOf({ on, method, inKind, answer }: OwnAdvance, language: SlipLanguage): string {
  const how = inKind ? goodsText(inKind) : (advanceWords[language].methods as Record<string, string>)[method]
  return [slipDay(on, language), how ?? method, answer].filter(Boolean).join(' · ')
}
