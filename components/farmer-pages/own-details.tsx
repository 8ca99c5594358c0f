import { formatPhone } from '@/lib/kernel/phone'
import { fill } from '@/lib/reporting/papers/slip-words'
import type { OwnDetails as Details } from '@/lib/services/farmer/view'
import type { FarmerWords } from './farmer-words'
import { OwnCard } from './own-card'

/** What the buyer has written down about the farmer. */
export function OwnDetails({ details, words }: { details: Details; words: FarmerWords }) {
  const { changeRequest } = details
  const facts: [string, string | null][] = [
    [words.name, `${details.name} · ${details.code}`],
    [words.village, details.village],
    [words.address, details.address],
    [words.phone, details.phone && formatPhone(details.phone)],
    [words.upi, details.upiId],
    [words.account, details.bankAccountMasked],
  ]
  return (
    <OwnCard title={words.details}>
      <dl className="px-4 pt-1 pb-2">
        {facts.map(([what, fact]) => (
          <div key={what} className="py-2">
            <dt className="text-note text-ink-2">{what}</dt>
            <dd>{fact || '—'}</dd>
          </div>
        ))}
      </dl>
      {changeRequest && (
        <p className="mx-4 mb-4 rounded-md bg-paper p-3">
          {changeRequest.status === 'open' && words.changeOpen}
          {changeRequest.status === 'accepted' && words.changeAccepted}
          {changeRequest.status === 'refused' && fill(words.changeRefused, { answer: changeRequest.answer ?? '' })}
        </p>
      )}
      <p className="px-4 pb-4 text-note text-ink-2">{words.accountNote}</p>
    </OwnCard>
  )
}
