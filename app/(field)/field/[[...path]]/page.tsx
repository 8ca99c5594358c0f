import type { Metadata, Viewport } from 'next'
import { redirect } from 'next/navigation'
import { FieldApp } from '@/components/field/app/field-app'
import { isOffice } from '@/lib/access/actor'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Field · FarmTally', manifest: '/field.webmanifest' }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

type Params = { params: Promise<{ path?: string[] }> }

/**
 * One page for every address of the field, without data: what it shows lies on the phone. `/field/shell` is the same
 * page for whoever asks; the service worker keeps it for days without a network.
 */
export default async function FieldPage({ params }: Params) {
  const { path = [] } = await params
  if (path[0] !== 'shell') {
    const { actor } = await pageCtx()
    if (isOffice(actor)) redirect('/home')
  }
  return <FieldApp />
}
