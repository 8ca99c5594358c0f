import type { OwnState } from '@/lib/doors/own-outcome'
import type { OwnLorry } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { Tag } from '../ui/tag'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty } from './own-card'
import { OwnForm } from './own-form'

type ComingLorriesProps = {
  lorries: OwnLorry[]
  farmerId: string
  language: SlipLanguage
  promise: (before: OwnState, form: FormData) => Promise<OwnState>
}

/** Lorries of the coming days; to each a farmer may say *I will bring … bags*. */
export function ComingLorries({ lorries, farmerId, language, promise }: ComingLorriesProps) {
  const words = farmerWords[language]
  return (
    <OwnCard title={words.coming}>
      {lorries.length === 0 && <OwnEmpty>{words.noLorries}</OwnEmpty>}
      <ul>
        {lorries.map((lorry) => (
          <li key={lorry.tripId} className="grid gap-3 border-b border-line px-4 py-4 last:border-b-0">
            <div className="flex items-start justify-between gap-3">
              <div>
                <p className="font-semibold">{slipDay(lorry.on, language)}</p>
                <p>{lorry.place}</p>
                <p className="text-note text-ink-2">
                  {lorry.lorry} · {lorry.managerName}
                </p>
              </div>
              {lorry.isOwnVillage && <Tag tone="ok">{words.yourVillage}</Tag>}
            </div>
            {(lorry.promisedBags ?? 0) > 0 && (
              <p className="text-crop">{fill(words.said, { n: lorry.promisedBags ?? 0 })}</p>
            )}
            <OwnForm
              action={promise}
              hidden={{ farmerId, tripId: lorry.tripId }}
              fields={[
                {
                  ...{ name: 'bags', label: words.iWillBring, inputMode: 'numeric', isRequired: true },
                  initial: lorry.promisedBags === null ? '' : String(lorry.promisedBags),
                },
              ]}
              submit={words.say}
              done={words.asked}
              problems={words.problem}
            />
          </li>
        ))}
      </ul>
    </OwnCard>
  )
}
