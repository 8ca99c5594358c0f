import { PageHead } from '@/components/ui/page-head'
import { AccountScreen } from '@/components/user/account-screen'
import { roleOf } from '@/lib/access/actor'
import type { Role } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { listSessions } from '@/lib/services/user/queries'

export const metadata = { title: 'Your account' }

export default async function FieldAccountPage() {
  const { actor, organization } = await pageCtx()
  const { data } = await read(listSessions, {})
  return (
    <>
      <PageHead title="Your account" />
      <AccountScreen
        name={actor.name}
        role={roleOf(actor) as Role}
        organization={organization.name}
        timeZone={organization.timeZone}
        sessions={data}
      />
    </>
  )
}
