import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { FieldFrame } from '@/components/shell/field-frame'
import { isOffice } from '@/lib/access/actor'
import { pageCtx } from '@/lib/doors/page'

/** The phone's frame, for field managers; the office works at its own desk. */
export default async function FieldLayout({ children }: { children: ReactNode }) {
  const { actor, organization } = await pageCtx()
  if (isOffice(actor)) redirect('/home')
  return (
    <FieldFrame name={actor.name} organization={organization.name}>
      {children}
    </FieldFrame>
  )
}
