import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { SlipFacts, SlipVerdict } from '@/lib/reporting/verify-slip'

/** The answer to "is this slip real?", to be held beside the paper. */
export function SlipVerdictNote({ verdict }: { verdict: SlipVerdict }) {
  if (verdict.verdict === 'too-many')
    return (
      <>
        <h1>Too many checks</h1>
        <p className="mt-1.5 text-ink-2">Wait {verdict.retryAfterSeconds} seconds, then load this page again.</p>
      </>
    )
  if (verdict.verdict === 'unknown')
    return (
      <>
        <Tag tone="bad">Unknown</Tag>
        <h1 className="mt-3">No slip has this code</h1>
        <p className="mt-1.5 text-ink-2">
          Scan the square on the paper again. If the answer stays the same, ask the organization that gave you the slip.
        </p>
      </>
    )
  const isValid = verdict.verdict === 'valid'
  return (
    <>
      <Tag tone={isValid ? 'ok' : 'bad'}>{isValid ? 'Valid' : 'Reversed'}</Tag>
      <h1 className="mt-3">{isValid ? 'This slip is valid' : 'This slip was reversed'}</h1>
      <p className="mt-1.5 text-ink-2">
        {isValid
          ? 'Compare these figures with the paper in your hand. They must be the same.'
          : verdict.facts.replacedBySlipNumber
            ? `It does not count any more. Slip ${verdict.facts.replacedBySlipNumber} replaces it: ask the organization for that one.`
            : 'It does not count any more. Ask the organization for the slip that replaces it.'}
      </p>
      <Facts stacked className="mt-7 border-y border-line" facts={factsOf(verdict.facts)} />
    </>
  )
}

const factsOf = (facts: SlipFacts) => [
  { label: 'Organization', value: facts.organizationName },
  { label: 'Slip', value: facts.slipNumber },
  { label: 'Settled on', value: formatDay(facts.settledOn) },
  { label: 'Net weight', value: `${formatKg(facts.netWeightGrams)} kg` },
  { label: 'Final amount', value: formatRupees(facts.finalAmountPaise) },
]
