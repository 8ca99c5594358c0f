import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FieldTruth } from '@/components/field/field-truth'
import { FieldFrame } from '@/components/shell/field-frame'
import { LivePage } from '@/components/shell/live-page'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: { default: 'Field', template: '%s · FarmTally field' } }

/** The phone's frame around everything but the weighing screen, which needs the whole glass. */
export default async function PlacesLayout({ children }: { children: ReactNode }) {
  const { actor, organization } = await pageCtx()
  return (
    <FieldFrame name={actor.name} organization={organization.name} truthBar={<FieldTruth />}>
      <LivePage />
      {children}
    </FieldFrame>
  )
}
