import { Figure, Figures } from '@/components/ui/figure'
import { Sheet } from '@/components/ui/sheet'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { AgeingView } from '@/lib/services/payment/view'

const share = (part: number, whole: number): string =>
  whole === 0 ? 'nothing' : `${Math.round((part / whole) * 100)} % of what is open`

/** All open advances by age, with a bar that shows the shares. */
export function Ageing({ ages }: { ages: AgeingView }) {
  const { totalPaise, upTo30Paise, upTo90Paise, over90Paise } = ages
  const oldest = ages.oldestOn ? `oldest of ${formatDay(ages.oldestOn)}` : undefined
  const parts = [
    { name: 'Up to 30 days old', paise: upTo30Paise, look: 'bg-crop' },
    { name: '31 to 90 days old', paise: upTo90Paise, look: 'bg-wait' },
    { name: 'Over 90 days old', paise: over90Paise, look: 'bg-loss' },
  ]
  return (
    <Sheet title="Open advances" flush>
      <div aria-hidden className="flex h-1.5 gap-px">
        {parts.map(({ name, paise, look }) => (
          <span key={name} className={look} style={{ flexGrow: paise, flexBasis: 0 }} />
        ))}
      </div>
      <Figures>
        <Figure
          label="Open in all"
          value={formatRupees(totalPaise)}
          note={[`${ages.farmers} farmers`, oldest].filter(Boolean).join(', ')}
        />
        {parts.map(({ name, paise }) => (
          <Figure key={name} label={name} value={formatRupees(paise)} note={share(paise, totalPaise)} />
        ))}
      </Figures>
    </Sheet>
  )
}
