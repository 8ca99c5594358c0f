import { UserRound } from 'lucide-react'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Bell } from '@/components/notification/bell'
import { LiveScreens } from '@/components/shell/live-screens'
import { LiveStatus } from '@/components/shell/live-status'
import { OfficeShell } from '@/components/shell/office-shell'
import { Providers } from '@/components/shell/providers'
import { SuspendedNote } from '@/components/shell/suspended-note'
import { LinkButton } from '@/components/ui/link-button'
import { OrganizationMenu } from '@/components/user/organization-menu'
import { roleName } from '@/components/user/role-words'
import { SignOutButton } from '@/components/user/sign-out-button'
import { roleOf } from '@/lib/access/actor'
import { pageCtx } from '@/lib/doors/page'
import { LiveProvider } from '@/lib/realtime/client'
import { findAnything } from './find-anything'
import { officePlaces } from './office-places'
import { readWaiting } from './read-waiting'

/** The office's frame. Field managers have a place of their own; what anybody may see is decided by the queries. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { actor, organization } = await pageCtx()
  const role = roleOf(actor)
  if (role === 'field_manager' || role === 'farmer' || role === 'system') redirect('/field')
  const waiting = await readWaiting()
  return (
    <Providers>
      <LiveProvider>
        <LiveScreens />
        <OfficeShell
          bell={<Bell />}
          notice={
            <>
              {organization.suspendedReason === undefined ? null : (
                <SuspendedNote name={organization.name} reason={organization.suspendedReason} />
              )}
              <LiveStatus />
            </>
          }
          items={officePlaces(role, waiting)}
          search={findAnything}
          person={{ name: actor.name, role: roleName(role), organization: organization.name }}
          signOut={
            <>
              <LinkButton variant="quiet" href="/account" className="w-full justify-start">
                <UserRound aria-hidden /> Your account
              </LinkButton>
              <OrganizationMenu />
              <SignOutButton />
            </>
          }
        >
          {children}
        </OfficeShell>
      </LiveProvider>
    </Providers>
  )
}
