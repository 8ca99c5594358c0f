'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { isMoistureAlert } from '@/lib/services/delivery/rules/moisture'
import { outlierNumbers } from '@/lib/services/delivery/rules/outliers'
import { sourceInWords } from '../price-source'
import type { DraftField } from './price-line'
import { ReasonCell, TypedCell } from './typed-cell'
import type { Pricing, PricingEntry } from './use-pricing'

const card =
  'narrow:block narrow:border-0 narrow:p-0! narrow:text-left narrow:before:block narrow:before:text-note narrow:before:font-normal narrow:before:text-ink-2 narrow:before:content-[attr(data-label)]'
/** On a phone a line is a card: three figures beside each other. */
export const lineCard = 'narrow:grid narrow:grid-cols-3 narrow:gap-x-3 narrow:gap-y-2 narrow:px-4 narrow:py-3'
export const cellLook = cx('num border-b border-line px-2 py-2 align-middle', card)

type Props = {
  entry: PricingEntry
  pricing: Pricing
  editable: boolean
  withInterest: boolean
  withCharges: boolean
  isOpen: boolean
  onToggle: () => void
}

/** One farmer's line: figures follow the typing, deviations are amber, and where each price comes from stands below it. */
export function PricingRow({ entry, pricing, editable, withInterest, withCharges, isOpen, onToggle }: Props) {
  const { line, view } = entry
  const money = (paise: number | null | undefined) => (paise == null ? '—' : formatPaise(paise))
  return (
    <tr data-line={line.id} className={lineCard}>
      <FarmerCell entry={entry} isOpen={isOpen} onToggle={onToggle} />
      <Cell label="Bags">{line.bagCount}</Cell>
      <Cell label="Gross, kg">{formatKg(line.grossWeightGrams)}</Cell>
      <Cell label="Standard, kg" className="text-loss">
        {formatKg(-view.weights.standardDeductionGrams)}
      </Cell>
      <Cell label="Quality, kg">
        <QualityCell entry={entry} pricing={pricing} editable={editable} />
      </Cell>
      <Cell label="Net, kg">{formatKg(view.weights.netWeightGrams)}</Cell>
      <Cell
        label="Moisture, %"
        className={line.moistureBp !== null && isMoistureAlert(line.moistureBp) ? 'font-semibold text-loss' : ''}
      >
        {line.moistureBp === null ? '—' : formatPercent(line.moistureBp)}
      </Cell>
      <Cell label="Price, ₹ a kg">
        <PriceCell entry={entry} pricing={pricing} editable={editable} />
      </Cell>
      <Cell label="Value, ₹">{money(view.amounts?.totalValuePaise)}</Cell>
      {withCharges ? (
        <Cell label="Charges, ₹" className="text-loss">
          {formatPaise(-view.chargesPaise)}
        </Cell>
      ) : null}
      <Cell label="Advance open, ₹">{formatPaise(view.advanceOpenPaise)}</Cell>
      {withInterest ? <Cell label="Interest, ₹">{formatPaise(view.interestPaise)}</Cell> : null}
      <Cell label="Recover now, ₹">
        <RecoverCell entry={entry} pricing={pricing} editable={editable} />
      </Cell>
      <Cell label="To pay, ₹" className="pr-4! font-semibold">
        {money(view.toPayPaise)}
      </Cell>
    </tr>
  )
}

function Cell({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <td data-label={label} className={cx(cellLook, className)}>
      <span className="block">{children}</span>
    </td>
  )
}

function FarmerCell({ entry, isOpen, onToggle }: { entry: PricingEntry; isOpen: boolean; onToggle: () => void }) {
  const { line } = entry
  const oddCount = outlierNumbers(line.bags).length
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <th
      scope="row"
      className="border-b border-line py-2 pr-2 pl-3 text-left font-normal narrow:col-span-3 narrow:block narrow:border-0 narrow:p-0"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={`Bags of ${line.farmer.name}`}
        onClick={onToggle}
        className="flex items-start gap-1 text-left"
      >
        <Icon aria-hidden className="mt-1 size-4 shrink-0 text-ink-3" />
        <span>
          <span className="font-semibold">{line.farmer.name}</span>{' '}
          <span className="text-note text-ink-2">
            {line.farmer.code} · {line.farmer.village}
          </span>
          {line.openDisputeId ? (
            <span className="block text-xs text-loss">disputed: not settled before the answer</span>
          ) : null}
          {oddCount > 0 ? (
            <span className="block text-xs text-loss">
              {oddCount === 1 ? '1 unusual bag' : `${oddCount} unusual bags`}
            </span>
          ) : null}
        </span>
      </button>
    </th>
  )
}

type Part = { entry: PricingEntry; pricing: Pricing; editable: boolean }

function wiring({ entry, pricing }: Part, cell: DraftField) {
  const { line, view } = entry
  return {
    cell,
    value: view.texts[cell],
    fault: view.faults[cell],
    onType: (text: string) => pricing.type(line, cell, text),
    onLeave: () => void pricing.save(line.id),
  }
}

function QualityCell(part: Part) {
  const { line, view } = part.entry
  const isDeducted = view.weights.qualityDeductionGrams > 0
  if (!part.editable)
    return (
      <>
        {formatKg(line.qualityDeductionGrams)}
        {line.qualityReason ? <Small>{line.qualityReason}</Small> : null}
      </>
    )
  const who = line.farmer.name
  return (
    <>
      <TypedCell {...wiring(part, 'quality')} label={`Quality deduction of ${who}, kg or %`} isChanged={isDeducted} />
      {isDeducted ? (
        <ReasonCell {...wiring(part, 'qualityReason')} label={`Why quality is deducted from ${who}`} />
      ) : null}
    </>
  )
}

function PriceCell(part: Part) {
  const { line, view } = part.entry
  if (!part.editable)
    return (
      <>
        {line.pricePaisePerKg === null ? '—' : formatPaise(line.pricePaisePerKg)}
        {line.priceSource ? <Small>{sourceInWords(line.priceSource)}</Small> : null}
      </>
    )
  const who = line.farmer.name
  return (
    <>
      <TypedCell {...wiring(part, 'price')} label={`Price for ${who}, ₹ a kg`} isChanged={view.isOverride} />
      {view.isOverride ? (
        <ReasonCell {...wiring(part, 'priceReason')} label={`Why ${who} gets this price`} />
      ) : line.listed && !view.faults.price ? (
        <Small>{sourceInWords(line.listed.source)}</Small>
      ) : null}
    </>
  )
}

function RecoverCell(part: Part) {
  const { line, view } = part.entry
  const carried = view.carryPaise > 0 && view.advanceOpenPaise > 0
  return (
    <>
      {part.editable && view.advanceOpenPaise > 0 ? (
        <TypedCell
          {...wiring(part, 'recover')}
          wide
          label={`Recover now from ${line.farmer.name}, ₹`}
          isChanged={view.recoverPaise < view.advanceOpenPaise && view.recoverPaise !== view.amounts?.totalValuePaise}
        />
      ) : (
        formatPaise(view.recoverPaise)
      )}
      {carried && !view.faults.recover ? <Small>{formatRupees(view.carryPaise)} carried on</Small> : null}
    </>
  )
}

function Small({ children }: { children: ReactNode }) {
  return <span className="ml-auto block max-w-32 text-xs whitespace-normal text-ink-3 narrow:ml-0">{children}</span>
}
