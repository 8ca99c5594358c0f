import { redirect } from 'next/navigation'
import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { SignInByPhone } from '@/components/farmer-pages/sign-in-by-phone'
import { signInAction } from '@/lib/doors/own-actions'
import { ownLanguage, ownPlacesOrNone } from '@/lib/doors/own-page'

export default async function FarmerSignInPage() {
  if ((await ownPlacesOrNone()).length > 0) redirect('/farmer')
  const { phone, sendCode, code, codeNote, enter, otherPhone, signInNote, problem, pagesOf, signIn } =
    farmerWords[await ownLanguage()]
  return (
    <div className="pt-6">
      <p className="text-ink-2">{pagesOf}</p>
      <h1 className="mb-4">{signIn}</h1>
      <SignInByPhone
        action={signInAction}
        words={{ phone, sendCode, code, codeNote, enter, otherPhone, signInNote, problem }}
      />
    </div>
  )
}
