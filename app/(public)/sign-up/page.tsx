import Link from 'next/link'
import { EntryPage } from '@/components/user/entry-page'
import { SignUpForm } from '@/components/user/sign-up-form'
import { signUpAction } from '@/lib/doors/newcomer-actions'

export const metadata = { title: 'Sign up' }

export default function SignUpPage() {
  return (
    <EntryPage
      title="Open an account"
      note="You become the owner. Field managers and the office are invited from inside."
      foot={
        <>
          Already here?{' '}
          <Link className="link" href="/sign-in">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm action={signUpAction} />
    </EntryPage>
  )
}
