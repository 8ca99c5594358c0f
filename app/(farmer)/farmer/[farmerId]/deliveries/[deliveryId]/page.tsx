import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnDisputes } from '@/components/farmer-pages/own-disputes'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { OwnSlip } from '@/components/farmer-pages/own-slip'
import { questionAction } from '@/lib/doors/own-actions'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { ownSlip } from '@/lib/reporting/queries/own-slip'
import { ownDisputesOf } from '@/lib/services/delivery/queries/own-disputes'

type Params = { params: Promise<{ farmerId: string; deliveryId: string }> }

export default async function OwnSlipPage({ params }: Params) {
  const { deliveryId } = await params
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const [[slip], disputes] = await Promise.all([
    readOwn(place, ownSlip, { deliveryId }),
    readOwn(place, ownDisputesOf, { deliveryId }),
  ])
  const home = `/farmer/${here.farmerId}`
  return (
    <OwnPageFrame here={here} all={all} place="home" language={language}>
      <a className="link justify-self-start py-1" href={home}>
        ← {farmerWords[language].back}
      </a>
      {slip && (
        <>
          <OwnSlip slip={slip} language={language} pdf={`${home}/deliveries/${deliveryId}/slip`} />
          <OwnDisputes
            {...{ slip, disputes, deliveryId, language }}
            farmerId={here.farmerId}
            question={questionAction}
          />
        </>
      )}
    </OwnPageFrame>
  )
}
