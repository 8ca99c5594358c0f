import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { isOffice } from '@/lib/access/actor'
import { pageCtx } from '@/lib/doors/page'

/** The field is for field managers; the office works at its own desk. */
export default async function FieldLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageCtx()
  if (isOffice(actor)) redirect('/home')
  return children
}
