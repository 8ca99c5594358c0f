import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { OwnFrame } from '@/components/farmer-pages/own-frame'
import { ownLanguage } from '@/lib/doors/own-page'

export const metadata: Metadata = {
  title: { default: 'For farmers', template: '%s · FarmTally' },
  manifest: '/farmer.webmanifest',
  robots: { index: false, follow: false },
}

export default async function FarmerLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <OwnFrame language={await ownLanguage()} nonce={nonce}>
      {children}
    </OwnFrame>
  )
}
