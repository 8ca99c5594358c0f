import { AmountDue } from '@/components/farmer-pages/amount-due'
import { OwnDeliveries } from '@/components/farmer-pages/own-deliveries'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { OwnHappened, OwnPayments } from '@/components/farmer-pages/own-payments'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { ownDeliveries, ownOverview, ownPayments } from '@/lib/reporting/queries/own-account'
import { ownNews } from '@/lib/reporting/queries/own-news'

type Params = { params: Promise<{ farmerId: string }> }

export default async function MoneyPage({ params }: Params) {
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const [overview, deliveries, payments, news] = await Promise.all([
    readOwn(place, ownOverview, {}),
    readOwn(place, ownDeliveries, {}),
    readOwn(place, ownPayments, {}),
    readOwn(place, ownNews, {}),
  ])
  return (
    <OwnPageFrame here={here} all={all} place="home" language={language}>
      <AmountDue overview={overview} language={language} />
      <OwnDeliveries deliveries={deliveries} farmerId={here.farmerId} language={language} />
      <OwnPayments payments={payments} language={language} />
      <OwnHappened news={news} timeZone={place.ctx.organization.timeZone} language={language} />
    </OwnPageFrame>
  )
}
