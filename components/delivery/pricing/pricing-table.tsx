'use client'

import { Fragment, useCallback, useMemo, useState } from 'react'
import { formatPaise } from '@/lib/kernel/money'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { BagWeights } from '../bag-weights'
import { gridKeys } from './grid-keys'
import { LineNotes } from './line-notes'
import { cellLook, lineCard, PricingRow } from './pricing-row'
import type { Pricing, PricingEntry } from './use-pricing'

/** The heart of the office: a row per farmer, amounts that follow the typing, bags that unfold, and the totals. */
export function PricingTable({
  pricing,
  editable,
  withInterest,
  timeZone,
}: {
  pricing: Pricing
  editable: boolean
  withInterest: boolean
  timeZone: string
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((id: string) => setOpen((was) => toggled(was, id)), [])
  const onKeyDown = useMemo(() => gridKeys(toggle), [toggle])
  const { withCharges } = pricing
  const columns = 12 + (withInterest ? 1 : 0) + (withCharges ? 1 : 0)
  const perBag = `${formatKg(pricing.trip.standardDeductionGramsPerBag).replace(/\.0$/, '')} kg a bag`

  return (
    <section className="overflow-hidden rounded-md border border-line bg-sheet" aria-label="Pricing">
      <div className="overflow-x-auto">
        <table aria-label="Farmers of this trip" className="w-full border-collapse narrow:block" onKeyDown={onKeyDown}>
          <thead className="narrow:sr-only">
            <tr className="border-b border-line-strong text-note text-ink-2">
              <th scope="col" className="py-2 pl-4.5 text-left font-medium">
                Farmer
              </th>
              <Head>Bags</Head>
              <Head unit="kg">Gross</Head>
              <Head unit="kg">{perBag}</Head>
              <Head unit="kg or %">Quality</Head>
              <Head unit="kg">Net</Head>
              <Head unit="%">Moisture</Head>
              <Head unit="₹ / kg">Price</Head>
              <Head unit="₹">Value</Head>
              {withCharges ? <Head unit="₹">Charges</Head> : null}
              <Head unit="₹">Advance open</Head>
              {withInterest ? <Head unit="₹">Interest</Head> : null}
              <Head unit="₹">Recover now</Head>
              <Head unit="₹" last>
                To pay
              </Head>
            </tr>
          </thead>
          <tbody className="narrow:block narrow:divide-y narrow:divide-line">
            {pricing.entries.map((entry) => (
              <Fragment key={entry.line.id}>
                <PricingRow
                  entry={entry}
                  pricing={pricing}
                  editable={editable && (entry.line.status === 'submitted' || entry.line.status === 'priced')}
                  withInterest={withInterest}
                  withCharges={withCharges}
                  isOpen={open.has(entry.line.id)}
                  onToggle={() => toggle(entry.line.id)}
                />
                <Below
                  entry={entry}
                  pricing={pricing}
                  columns={columns}
                  isOpen={open.has(entry.line.id)}
                  zone={timeZone}
                />
              </Fragment>
            ))}
          </tbody>
          <Totals pricing={pricing} withInterest={withInterest} />
        </table>
      </div>
      <p className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4.5 py-3 text-note text-ink-2">
        <span>
          Amounts follow as you type. Nothing is fixed until you settle; after that only corrections that both sides can
          see.
        </span>
        <span className="no-print narrow:hidden">
          <kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>B</kbd> bags · <kbd>Enter</kbd> next field
        </span>
      </p>
    </section>
  )
}

function toggled(was: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(was)
  if (!next.delete(id)) next.add(id)
  return next
}

function Head({ unit, last, children }: { unit?: string; last?: boolean; children: React.ReactNode }) {
  return (
    <th
      scope="col"
      className={`px-2 py-2 text-right leading-tight font-medium whitespace-nowrap ${last ? 'pr-4' : ''}`}
    >
      {children}
      {unit ? <span className="block font-normal">{unit}</span> : null}
    </th>
  )
}

type BelowProps = { entry: PricingEntry; pricing: Pricing; columns: number; isOpen: boolean; zone: string }

function Below({ entry, pricing, columns, isOpen, zone }: BelowProps) {
  const hasNotes = entry.isOvertaken || entry.save?.status === 'failed'
  return (
    <>
      {isOpen ? (
        <tr className="narrow:block">
          <td colSpan={columns} className="border-b border-line bg-paper px-4.5 py-2.5 narrow:block">
            <BagWeights delivery={entry.line} timeZone={zone} />
          </td>
        </tr>
      ) : null}
      {hasNotes ? (
        <tr className="narrow:block">
          <td colSpan={columns} className="border-b border-line p-0 narrow:block">
            <LineNotes entry={entry} pricing={pricing} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Totals({ pricing, withInterest }: { pricing: Pricing; withInterest: boolean }) {
  const { totals } = pricing
  const cells: [string, string][] = [
    ['Bags', String(totals.bagCount)],
    ['Gross, kg', formatKg(totals.grossWeightGrams)],
    ['Standard, kg', formatKg(-totals.standardDeductionGrams)],
    ['Quality, kg', formatKg(totals.qualityDeductionGrams)],
    ['Net, kg', formatKg(totals.netWeightGrams)],
    ['Moisture, %', totals.moistureBp === null ? '—' : formatPercent(totals.moistureBp)],
    ['Price, ₹ a kg', totals.pricePaisePerKg === null ? '—' : formatPaise(totals.pricePaisePerKg)],
    ['Value, ₹', formatPaise(totals.totalValuePaise)],
    ...(pricing.withCharges ? [['Charges, ₹', formatPaise(-totals.chargesPaise)] as [string, string]] : []),
    ['Advance open, ₹', formatPaise(totals.advanceOpenPaise)],
    ...(withInterest ? [['Interest, ₹', formatPaise(totals.interestPaise)] as [string, string]] : []),
    ['Recover now, ₹', formatPaise(totals.recoverPaise)],
    ['To pay, ₹', formatPaise(totals.toPayPaise)],
  ]
  return (
    <tfoot className="narrow:block">
      <tr className={`border-t-2 border-ink font-semibold ${lineCard}`}>
        <th
          scope="row"
          className="py-2.5 pl-4.5 text-left font-semibold whitespace-nowrap narrow:col-span-3 narrow:block narrow:p-0"
        >
          {totals.farmerCount === 1 ? '1 farmer' : `${totals.farmerCount} farmers`}
        </th>
        {cells.map(([label, text], at) => (
          <td
            key={label}
            data-label={label}
            className={`${cellLook} border-0! ${label === 'Standard, kg' ? 'text-loss' : ''} ${at === cells.length - 1 ? 'pr-4!' : ''}`}
          >
            {text}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
