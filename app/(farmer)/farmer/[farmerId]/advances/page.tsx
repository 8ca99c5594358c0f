import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnAdvances } from '@/components/farmer-pages/own-advances'
import { OwnCard } from '@/components/farmer-pages/own-card'
import { OwnForm } from '@/components/farmer-pages/own-form'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { RepayLess } from '@/components/farmer-pages/repay-less'
import { askAdvanceAction } from '@/lib/doors/own-actions'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { fill } from '@/lib/reporting/papers/slip-words'
import { ownAdvances } from '@/lib/reporting/queries/own-account'
import { ownRepayment } from '@/lib/services/payment/queries/own-repayment'

type Params = { params: Promise<{ farmerId: string }>; searchParams: Promise<{ repay?: string | string[] }> }

export default async function AdvancesPage({ params, searchParams }: Params) {
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const words = farmerWords[language]
  const { repay } = await searchParams
  const repayPaise = typeof repay === 'string' ? (parseRupees(repay) ?? undefined) : undefined
  const [advances, repayment] = await Promise.all([
    readOwn(place, ownAdvances, {}),
    readOwn(place, ownRepayment, { repayPaise }),
  ])
  const { minPaise, maxPaise } = place.ctx.organization.settings.advanceLimits
  const amount = fill(words.problem.amount, { min: formatRupees(minPaise), max: formatRupees(maxPaise) })
  return (
    <OwnPageFrame here={here} all={all} place="advances" language={language}>
      <h1>{words.advances}</h1>
      <RepayLess repayment={repayment} language={language} />
      <OwnCard title={words.askAdvance} note={amount}>
        <div className="p-4">
          <OwnForm
            action={askAdvanceAction}
            hidden={{ farmerId: here.farmerId }}
            fields={[
              { name: 'amount', label: words.amount, inputMode: 'decimal', isRequired: true },
              { name: 'reason', label: words.reason, isRequired: true },
            ]}
            submit={words.ask}
            done={words.asked}
            problems={{ ...words.problem, amount }}
          />
        </div>
      </OwnCard>
      <OwnAdvances advances={advances} language={language} home={`/farmer/${here.farmerId}`} />
    </OwnPageFrame>
  )
}
