import { FullPageNote } from '@/components/shell/full-page-note'
import { LinkButton } from '@/components/ui/link-button'
import { EntryPage } from '@/components/user/entry-page'
import { InvitationForm } from '@/components/user/invitation-form'
import { roleName, roleWords } from '@/components/user/role-words'
import type { Role } from '@/lib/access/permissions'
import { acceptInvitationAction } from '@/lib/doors/newcomer-actions'
import { findInvitation } from '@/lib/services/user/operations/accept-invitation'

export const metadata = { title: 'Invitation', referrer: 'no-referrer' as const }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  if (!invitation) return <Closed />
  return (
    <EntryPage
      title={`Welcome, ${invitation.name}`}
      note={
        <>
          You are invited as <b className="font-semibold">{roleName(invitation.role).toLowerCase()}</b>.{' '}
          {roleWords[invitation.role as Role]?.may}
        </>
      }
    >
      <InvitationForm token={token} name={invitation.name} email={invitation.email} action={acceptInvitationAction} />
    </EntryPage>
  )
}

function Closed() {
  return (
    <FullPageNote title="This invitation is closed" actions={<LinkButton href="/sign-in">Sign in</LinkButton>}>
      It was used, taken back, or is older than seven days. Ask whoever invited you for a new link.
    </FullPageNote>
  )
}
