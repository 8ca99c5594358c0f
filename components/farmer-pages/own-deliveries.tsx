import { formatRupees } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import type { OwnDelivery } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill, slipWords } from '@/lib/reporting/papers/slip-words'
import { Tag, type TagTone } from '../ui/tag'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty, OwnLine } from './own-card'

const tones: Record<OwnDelivery['status'], TagTone> = {
  draft: 'go',
  recorded: 'plain',
  submitted: 'plain',
  priced: 'plain',
  settled: 'wait',
  paid: 'ok',
}

/** Everything that was brought; each line opens its slip. */
export function OwnDeliveries({
  deliveries,
  farmerId,
  language,
}: {
  deliveries: OwnDelivery[]
  farmerId: string
  language: SlipLanguage
}) {
  const words = farmerWords[language]
  return (
    <OwnCard title={words.deliveries}>
      {deliveries.length === 0 && <OwnEmpty>{words.noDeliveries}</OwnEmpty>}
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="border-b border-line last:border-b-0">
            <a href={`/farmer/${farmerId}/deliveries/${delivery.id}`} className="block hover:bg-paper">
              <OwnLine
                what={slipDay(delivery.on, language)}
                under={`${fill(slipWords[language].bags, { n: delivery.bagCount })} · ${formatKg(delivery.netWeightGrams)} kg`}
                figure={delivery.finalAmountPaise === null ? '' : formatRupees(delivery.finalAmountPaise)}
                tag={<Tag tone={tones[delivery.status]}>{words.delivery[delivery.status]}</Tag>}
              />
            </a>
          </li>
        ))}
      </ul>
    </OwnCard>
  )
}
