import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FieldTruth } from '@/components/field/field-truth'
import { NewsLink } from '@/components/field/news-link'
import { FieldFrame } from '@/components/shell/field-frame'
import { LivePage } from '@/components/shell/live-page'
import { pageCtx, read } from '@/lib/doors/page'
import { countUnread } from '@/lib/services/notification/queries'

export const metadata: Metadata = { title: { default: 'Field', template: '%s · FarmTally field' } }

/** The phone's frame around everything but the weighing screen, which needs the whole glass. */
export default async function PlacesLayout({ children }: { children: ReactNode }) {
  const [{ actor, organization }, unread] = await Promise.all([pageCtx(), read(countUnread, {})])
  return (
    <FieldFrame
      name={actor.name}
      organization={organization.name}
      truthBar={<FieldTruth />}
      bell={<NewsLink unreadCount={unread.count} />}
    >
      <LivePage />
      {children}
    </FieldFrame>
  )
}
