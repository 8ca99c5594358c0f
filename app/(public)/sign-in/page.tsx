import Link from 'next/link'
import { EntryPage } from '@/components/user/entry-page'
import { SignInForm } from '@/components/user/sign-in-form'

export const metadata = { title: 'Sign in' }

export default function SignInPage() {
  return (
    <EntryPage
      title="Sign in"
      foot={
        <>
          No account yet?{' '}
          <Link className="link" href="/sign-up">
            Open one for your organization
          </Link>
          . Field managers are invited by their office.
        </>
      }
    >
      <SignInForm />
    </EntryPage>
  )
}
