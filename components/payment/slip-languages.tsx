import Link from 'next/link'
import { type SlipLanguage, slipLanguages } from '@/lib/reporting/papers/slip-data'

export const languageNames: Record<SlipLanguage, string> = {
  en: 'English',
  hi: 'हिन्दी',
  kn: 'ಕನ್ನಡ',
  te: 'తెలుగు',
  ta: 'தமிழ்',
  mr: 'मराठी',
}

/** The farmer's language, one press away; `href` is the page that draws the slip. */
export function SlipLanguages({ href, current }: { href: string; current: SlipLanguage }) {
  return (
    <nav aria-label="Language of the slip" className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-1">
      {slipLanguages.map((language) => (
        <Link
          key={language}
          lang={language}
          href={`${href}?lang=${language}`}
          className={language === current ? 'font-semibold' : 'link'}
          aria-current={language === current ? 'page' : undefined}
        >
          {languageNames[language]}
        </Link>
      ))}
    </nav>
  )
}
