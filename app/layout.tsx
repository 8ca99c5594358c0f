import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/anek-devanagari/index.css'
import '@fontsource-variable/anek-kannada/index.css'
import '@fontsource-variable/anek-latin/index.css'
import '@fontsource-variable/anek-tamil/index.css'
import '@fontsource-variable/anek-telugu/index.css'
import { LateToaster } from '@/components/shell/late-toaster'
import { ThemeScript } from '@/components/shell/theme-script'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'FarmTally', template: '%s · FarmTally' },
  description: 'Maize buying, from the lorry request to a slip that explains every rupee.',
  applicationName: 'FarmTally',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#14160f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme="light" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        {children}
        <LateToaster />
      </body>
    </html>
  )
}
