import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnCard } from '@/components/farmer-pages/own-card'
import { OwnDetails } from '@/components/farmer-pages/own-details'
import { OwnForm } from '@/components/farmer-pages/own-form'
import { OwnPageFrame } from '@/components/farmer-pages/own-page-frame'
import { buttonLook } from '@/components/ui/button-look'
import { askChangeAction, signOutAction } from '@/lib/doors/own-actions'
import { ownChoice } from '@/lib/doors/own-choice'
import { ownLanguage, readOwn } from '@/lib/doors/own-page'
import { ownDetails } from '@/lib/services/farmer/queries/change-requests'

type Params = { params: Promise<{ farmerId: string }> }

export default async function MePage({ params }: Params) {
  const { place, here, all } = await ownChoice(params)
  const language = await ownLanguage()
  const words = farmerWords[language]
  const details = await readOwn(place, ownDetails, {})
  return (
    <OwnPageFrame here={here} all={all} place="me" language={language}>
      <h1>{words.me}</h1>
      <OwnDetails details={details} words={words} />
      {details.changeRequest?.status !== 'open' && (
        <OwnCard title={words.askChange} note={words.askChangeNote}>
          <div className="p-4">
            <OwnForm
              action={askChangeAction}
              hidden={{ farmerId: here.farmerId }}
              fields={[
                { name: 'name', label: words.name },
                { name: 'village', label: words.village },
                { name: 'address', label: words.address },
                { name: 'phone', label: words.phone, inputMode: 'tel' },
                { name: 'upiId', label: words.upi },
                { name: 'note', label: words.note },
              ]}
              submit={words.send}
              done={words.asked}
              problems={words.problem}
            />
          </div>
        </OwnCard>
      )}
      <form action={signOutAction} className="grid gap-3">
        <button type="submit" className={buttonLook('plain', 'large', 'w-full')}>
          {words.signOut}
        </button>
        <button type="submit" name="everywhere" value="yes" className={buttonLook('quiet', 'large', 'w-full')}>
          {words.signOutEverywhere}
        </button>
      </form>
    </OwnPageFrame>
  )
}
