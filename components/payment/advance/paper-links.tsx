import { type SlipLanguage, slipLanguages } from '@/lib/reporting/papers/slip-data'
import { languageNames } from '../slip-languages'

/** A paper as a PDF in each language, to be printed. `href` is where the PDF is. */
export function PaperLinks({ label, href }: { label: string; href: string }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="text-note text-ink-2">{label} (PDF)</span>
      {slipLanguages.map((language: SlipLanguage) => (
        <a
          key={language}
          lang={language}
          href={`${href}?lang=${language}`}
          className="link"
          target="_blank"
          rel="noreferrer"
        >
          {languageNames[language]}
        </a>
      ))}
    </nav>
  )
}
