import { notFound } from 'next/navigation'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { InvitationList } from '@/components/user/invitation-list'
import { InvitePanel } from '@/components/user/invite-panel'
import { RoleList } from '@/components/user/role-list'
import { TeamTable } from '@/components/user/team-table'
import { memberIdOf } from '@/lib/access/actor'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { listInvitations, listMembers } from '@/lib/services/user/queries'

export const metadata = { title: 'Team' }

type Search = { searchParams: Promise<Record<string, string>> }

export default async function TeamPage({ searchParams }: Search) {
  const { actor, organization } = await pageCtx()
  if (!isPermitted(actor, 'team:read')) notFound()
  const { panel: _, ...narrowed } = await searchParams
  const isWhole = Object.keys(narrowed).length === 0
  const [members, invitations] = await Promise.all([
    isWhole ? read(listMembers, {}) : undefined,
    read(listInvitations, { limit: 20 }),
  ])
  const { timeZone } = organization
  return (
    <>
      <PageHead title="Team" note={`Who works for ${organization.name}`} actions={<InvitePanel />} />
      <TeamTable me={memberIdOf(actor)} timeZone={timeZone} initialData={members} />
      <div className="mt-9 grid items-start gap-7.5">
        {invitations.data.length > 0 ? (
          <Sheet title="Invitations" aside="the newest twenty" flush>
            <InvitationList rows={invitations.data} timeZone={timeZone} />
          </Sheet>
        ) : null}
        <Sheet title="Who may do what">
          <RoleList />
        </Sheet>
      </div>
    </>
  )
}
