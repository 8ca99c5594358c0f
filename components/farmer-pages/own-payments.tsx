import { formatRupees } from '@/lib/kernel/money'
import { dayOf } from '@/lib/kernel/time'
import type { OwnNews, OwnPayment } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { Tag } from '../ui/tag'
import { type FarmerWords, farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty, OwnLine } from './own-card'

/** How money moved, in the words of the language; what is new to us stays as it is called. */
export const methodWord = (method: string, words: FarmerWords): string =>
  (words.method as Record<string, string>)[method] ?? method

export function OwnPayments({ payments, language }: { payments: OwnPayment[]; language: SlipLanguage }) {
  const words = farmerWords[language]
  const tone = (status: OwnPayment['status']) =>
    status === 'confirmed' ? 'ok' : status === 'failed' || status === 'reversed' ? 'bad' : 'go'
  return (
    <OwnCard title={words.payments}>
      {payments.length === 0 && <OwnEmpty>{words.noPayments}</OwnEmpty>}
      <ul>
        {payments.map((payment) => (
          <li key={payment.id} className="border-b border-line last:border-b-0">
            <OwnLine
              what={slipDay(payment.on, language)}
              under={[methodWord(payment.method, words), payment.reference].filter(Boolean).join(' · ')}
              figure={formatRupees(payment.amountPaise)}
              tag={<Tag tone={tone(payment.status)}>{words.payment[payment.status]}</Tag>}
            />
          </li>
        ))}
      </ul>
    </OwnCard>
  )
}

/** What happened lately, the newest first. */
export function OwnHappened({
  news,
  timeZone,
  language,
}: {
  news: OwnNews[]
  timeZone: string
  language: SlipLanguage
}) {
  const words = farmerWords[language]
  if (news.length === 0) return null
  return (
    <OwnCard title={words.news}>
      <ul className="px-4 pt-1 pb-3">
        {news.map((one) => (
          <li key={`${one.kind}${one.at}${one.deliveryId}`} className="flex justify-between gap-4 py-1.5">
            <span>
              {fill(words.happened[one.kind], { amount: formatRupees(one.amountPaise ?? 0), bags: one.bagCount ?? 0 })}
            </span>
            <span className="text-note whitespace-nowrap text-ink-2">
              {slipDay(dayOf(new Date(one.at), timeZone), language)}
            </span>
          </li>
        ))}
      </ul>
    </OwnCard>
  )
}
