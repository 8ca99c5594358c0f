import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { OwnSlip } from '@/components/farmer-pages/own-slip'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { ownSlip } from '@/lib/reporting/queries/own-slip'

type Params = { params: Promise<{ farmerId: string; deliveryId: string }> }

export default async function OwnSlipPage({ params }: Params) {
  const { deliveryId } = await params
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const [slip] = await readOwn(place, ownSlip, { deliveryId })
  const home = `/farmer/${here.farmerId}`
  return (
    <OwnPageFrame here={here} all={all} place="home" language={language}>
      <a className="link justify-self-start py-1" href={home}>
        ← {farmerWords[language].back}
      </a>
      {slip && <OwnSlip slip={slip} language={language} pdf={`${home}/deliveries/${deliveryId}/slip`} />}
    </OwnPageFrame>
  )
}
