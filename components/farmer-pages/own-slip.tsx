import { formatRupees } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import { assertSlipAddsUp, type SlipData, type SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { type SlipLine, slipDay, slipLines } from '@/lib/reporting/papers/slip-lines'
import { fill, slipWords } from '@/lib/reporting/papers/slip-words'
import { buttonLook } from '../ui/button-look'
import { farmerWords } from './farmer-words'
import { OwnCard } from './own-card'

/**
 * A slip for reading on a phone: the amount, then every line with its sentence, then each bag. The same lines as the
 * paper; account and identity stay off the screen, which is kept for offline.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export function OwnSlip({ slip, language, pdf }: { slip: SlipData; language: SlipLanguage; pdf: string }) {
  assertSlipAddsUp(slip)
  const words = farmerWords[language]
  return (
    <>
      <OwnCard>
        <div className="px-4 py-4">
          <p className="text-note text-ink-2">
            {slip.organization.name} · {slipDay(slip.day, language)}
          </p>
          <h1 className="text-base font-medium text-ink-2">
            {words.slip} {slip.slipNumber}
          </h1>
          <p className="figures text-[40px] leading-tight font-semibold">
            {slip.finalAmountPaise === null ? '—' : formatRupees(slip.finalAmountPaise)}
          </p>
          {slip.provisional && <p className="mt-1 rounded-md bg-wait-soft p-3 text-wait">{words.provisional}</p>}
        </div>
      </OwnCard>
      <OwnCard title={words.why}>
        <dl className="pb-2">
          {slipLines(slip, language).map((line) => (
            <Line key={line.label} line={line} />
          ))}
        </dl>
      </OwnCard>
      <Bags slip={slip} language={language} />
      <div className="grid gap-3">
        <a className={buttonLook('primary', 'large', 'w-full')} href={`${pdf}?lang=${language}`}>
          {words.download}
        </a>
        {slip.verificationUrl && (
          <a className={buttonLook('plain', 'large', 'w-full')} rel="noreferrer" href={shareLink(slip, language)}>
            {words.share}
          </a>
        )}
      </div>
    </>
  )
}

function Line({ line }: { line: SlipLine }) {
  const isSum = line.emphasis !== 'none'
  return (
    <div
      className={`flex items-start justify-between gap-4 border-b border-line px-4 py-3 last:border-b-0 ${isSum ? 'font-semibold' : ''}`}
    >
      <dt className="min-w-0">
        {line.label}
        {line.explain.map((sentence) => (
          <span key={sentence} className="block text-note font-normal text-ink-2">
            {sentence}
          </span>
        ))}
      </dt>
      <dd className={line.emphasis === 'final' ? 'num text-lg' : 'num'}>{line.figure}</dd>
    </div>
  )
}

function Bags({ slip, language }: { slip: SlipData; language: SlipLanguage }) {
  const words = slipWords[language]
  return (
    <OwnCard
      title={farmerWords[language].bagList}
      note={`${fill(words.bags, { n: slip.bags.length })}, ${formatKg(slip.grossWeightGrams)} kg`}
    >
      <ol className="figures grid grid-cols-4 gap-x-3 gap-y-2 px-4 pt-2 pb-4">
        {slip.bags.map((bag) => (
          <li key={bag.number} className="flex justify-between gap-1">
            <span className="text-note text-ink-2">{bag.number}</span>
            <span>
              {formatKg(bag.weightGrams)}
              {bag.isOutlier ? '*' : ''}
            </span>
          </li>
        ))}
      </ol>
      {slip.bags.some((bag) => bag.isOutlier) && <p className="px-4 pb-4 text-note text-ink-2">{words.outlier}</p>}
    </OwnCard>
  )
}

/** Whoever gets it can check it: the address of the public check goes along. */
function shareLink(slip: SlipData, language: SlipLanguage): string {
  const text = `${farmerWords[language].slip} ${slip.slipNumber}: ${formatRupees(slip.finalAmountPaise ?? 0)}\n${slip.verificationUrl}`
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}
