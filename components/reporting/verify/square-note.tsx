import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { PublicSlipKey } from '@/lib/reporting/public-slip-key'
import type { SignedFacts } from '@/lib/reporting/signed/payload'
import type { SquareVerdict } from './check-square'

const notes: Record<
  Exclude<SquareVerdict['verdict'], 'signed' | 'none'>,
  { tag: string; title: string; what: string }
> = {
  forged: {
    tag: 'Not signed',
    title: 'The signature does not hold',
    what: 'These figures were not signed by the organization, or were changed since. Do not trust this paper.',
  },
  'no-key': {
    tag: 'Key missing',
    title: 'This device does not know the organization yet',
    what: 'Open this page once with a network: then slips of this organization are checked without one.',
  },
}

/** The signed figures of a slip, or why they cannot be trusted. */
export function SquareNote({ verdict }: { verdict: SquareVerdict }) {
  if (verdict.verdict === 'none') return null
  if (verdict.verdict === 'signed') return <Signed facts={verdict.facts} publicKey={verdict.key} />
  const { tag, title, what } = notes[verdict.verdict]
  return (
    <section aria-label="Signature" className="mt-8">
      <Tag tone={verdict.verdict === 'forged' ? 'bad' : 'wait'}>{tag}</Tag>
      <h2 className="mt-3">{title}</h2>
      <p className="mt-1.5 text-ink-2">{what}</p>
    </section>
  )
}

function Signed({ facts, publicKey }: { facts: SignedFacts; publicKey: PublicSlipKey }) {
  return (
    <section aria-label="Signature" className="mt-8">
      <Tag tone="ok">Signed</Tag>
      <h2 className="mt-3">Signed by {publicKey.organization.name}</h2>
      <p className="mt-1.5 text-ink-2">
        Checked on this device. Whether the slip was reversed later is known only with a network.
      </p>
      <Facts
        stacked
        className="mt-5 border-y border-line"
        facts={[
          { label: 'Slip', value: facts.slipNumber },
          { label: 'Farmer', value: facts.farmerCode },
          { label: 'Day', value: formatDay(facts.day) },
          { label: 'Bags', value: String(facts.bagCount) },
          { label: 'Gross weight', value: `${formatKg(facts.grossWeightGrams)} kg` },
          { label: 'Net weight', value: `${formatKg(facts.netWeightGrams)} kg` },
          { label: 'Final amount', value: formatRupees(facts.finalAmountPaise) },
        ]}
      />
    </section>
  )
}
