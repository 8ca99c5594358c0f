import { formatPaise, formatRupees } from '@/lib/kernel/money'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import type { OwnRepayment } from '@/lib/services/payment/view'
import { buttonLook } from '../ui/button-look'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty } from './own-card'

/** *What if I repay less now?* A plain question to the server; nothing is written. */
export function RepayLess({ repayment, language }: { repayment: OwnRepayment; language: SlipLanguage }) {
  const words = farmerWords[language]
  const { valuePaise, finalAmountPaise, mostPaise, repayPaise, owedPaise } = repayment
  if (owedPaise === 0) return null
  return (
    <OwnCard title={words.whatIf} note={words.whatIfNote}>
      {valuePaise === null || finalAmountPaise === null || mostPaise === 0 ? (
        <OwnEmpty>{words.whatIfNothing}</OwnEmpty>
      ) : (
        <>
          <form className="grid gap-4 p-4" action="#what-if">
            <label className="grid gap-1.5 font-medium">
              {words.repayNow}
              <input
                name="repay"
                inputMode="decimal"
                autoComplete="off"
                defaultValue={formatPaise(repayPaise)}
                className="control figures font-normal"
              />
            </label>
            <button type="submit" className={buttonLook('plain', 'large', 'w-full')}>
              {words.calculate}
            </button>
          </form>
          <dl id="what-if" className="border-t border-line pb-2">
            <Sum what={words.worth} figure={formatRupees(valuePaise)} />
            <Sum what={words.repaid} figure={`− ${formatRupees(repayPaise)}`} />
            <Sum what={words.youGet} figure={formatRupees(finalAmountPaise)} isFinal />
            <Sum what={words.staysOpen} figure={formatRupees(owedPaise - repayPaise)} />
          </dl>
        </>
      )}
    </OwnCard>
  )
}

function Sum({ what, figure, isFinal = false }: { what: string; figure: string; isFinal?: boolean }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 px-4 py-2 ${isFinal ? 'text-lg font-semibold' : ''}`}>
      <dt>{what}</dt>
      <dd className="num">{figure}</dd>
    </div>
  )
}
