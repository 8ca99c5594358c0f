import { ComingLorries } from '@/components/farmer-pages/coming-lorries'
import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { OwnPrices } from '@/components/farmer-pages/own-prices'
import { promiseBagsAction } from '@/lib/doors/own-actions'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { ownLorries } from '@/lib/reporting/queries/own-lorries'
import { ownPrices } from '@/lib/reporting/queries/own-prices'

type Params = { params: Promise<{ farmerId: string }> }

export default async function LorriesPage({ params }: Params) {
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const [lorries, prices] = await Promise.all([readOwn(place, ownLorries, {}), readOwn(place, ownPrices, {})])
  return (
    <OwnPageFrame here={here} all={all} place="lorries" language={language}>
      <h1>{farmerWords[language].lorries}</h1>
      <OwnPrices prices={prices} language={language} />
      <ComingLorries lorries={lorries} farmerId={here.farmerId} language={language} promise={promiseBagsAction} />
    </OwnPageFrame>
  )
}
