import { HandCoins, IndianRupee, Truck, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { Logo } from '../shell/logo'
import { type FarmerWords, farmerWords } from './farmer-words'
import { KeepForOffline } from './keep-for-offline'

const LARGE = '[--text-base:18px] [--text-note:16px] [--text-sm:16px] [--text-xs:16px] [--text-lg:19px]'

/** The frame of every farmer's page: large text, one column, the language on top. */
export function OwnFrame({
  language,
  nonce,
  top,
  foot,
  children,
}: {
  language: SlipLanguage
  nonce?: string
  top?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  const words = farmerWords[language]
  return (
    <div
      lang={language}
      className={`mx-auto flex min-h-dvh max-w-xl flex-col text-base [&_.control]:min-h-13 ${LARGE}`}
    >
      <header className="flex items-center justify-between gap-3 px-4 py-3">
        <a href="/farmer" className="rounded-sm py-2">
          <Logo />
        </a>
        <a
          href="/farmer/language"
          className="link rounded-sm py-2"
          aria-label={`${words.language}: ${words.languageName}`}
        >
          {words.languageName}
        </a>
      </header>
      {top}
      <p data-offline hidden role="status" className="mx-4 mb-3 rounded-md bg-wait-soft p-3 text-wait">
        {words.offline}
      </p>
      <main id="content" className="grid flex-1 content-start gap-4 px-4 pb-8">
        {children}
      </main>
      {foot}
      <KeepForOffline nonce={nonce} />
    </div>
  )
}

const places = [
  { name: 'home', to: '', icon: IndianRupee },
  { name: 'advances', to: '/advances', icon: HandCoins },
  { name: 'lorries', to: '/lorries', icon: Truck },
  { name: 'me', to: '/me', icon: UserRound },
] as const
export type OwnPlaceName = (typeof places)[number]['name']

/** Four places, each an icon with its word, where the thumb is. */
export function OwnNav({ farmerId, here, words }: { farmerId: string; here: OwnPlaceName; words: FarmerWords }) {
  return (
    <nav className="sticky bottom-0 grid grid-cols-4 border-t border-line bg-sheet">
      {places.map(({ name, to, icon: Icon }) => (
        <a
          key={name}
          href={`/farmer/${farmerId}${to}`}
          aria-current={name === here ? 'page' : undefined}
          className="grid min-h-16 content-center justify-items-center gap-1 px-1 text-center text-note leading-tight text-ink-2 aria-[current]:font-semibold aria-[current]:text-crop"
        >
          <Icon aria-hidden className="size-6" />
          {words[name]}
        </a>
      ))}
    </nav>
  )
}
