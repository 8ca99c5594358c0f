import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { buttonLook } from '@/components/ui/button-look'
import { chooseLanguageAction } from '@/lib/doors/own-actions'
import { ownLanguage } from '@/lib/doors/own-page'
import { slipLanguages } from '@/lib/reporting/papers/slip-data'

/** Six big buttons, each in its own script. */
export default async function LanguagePage() {
  const chosen = await ownLanguage()
  return (
    <>
      <h1>{farmerWords[chosen].language}</h1>
      <form action={chooseLanguageAction} className="grid gap-3">
        {slipLanguages.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === chosen}
            className={buttonLook(language === chosen ? 'primary' : 'plain', 'large', 'w-full')}
          >
            {farmerWords[language].languageName}
          </button>
        ))}
      </form>
    </>
  )
}
