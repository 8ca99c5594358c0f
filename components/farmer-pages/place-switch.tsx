import { ChevronDown } from 'lucide-react'
import type { FarmerWords } from './farmer-words'

export type PlaceChoice = { farmerId: string; name: string; village: string; organization: string }

/** Whose pages these are; with several, one switch to the others and to all together. Opens without any script. */
export function PlaceSwitch({ here, all, words }: { here: PlaceChoice; all: PlaceChoice[]; words: FarmerWords }) {
  const who = (
    <span className="min-w-0">
      <span className="block font-semibold">{here.name}</span>
      <span className="block text-note text-ink-2">
        {here.organization} · {here.village}
      </span>
    </span>
  )
  if (all.length < 2) return <div className="px-4 pb-4">{who}</div>
  return (
    <details className="mx-4 mb-4 rounded-md border border-line bg-sheet">
      <summary className="flex min-h-14 list-none items-center justify-between gap-3 px-4 py-2.5 [&::-webkit-details-marker]:hidden">
        {who}
        <span className="flex shrink-0 items-center gap-1 text-note text-crop">
          {words.change} <ChevronDown aria-hidden className="size-5" />
        </span>
      </summary>
      <ul className="border-t border-line">
        {all
          .filter((one) => one.farmerId !== here.farmerId)
          .map((one) => (
            <li key={one.farmerId} className="border-b border-line">
              <a href={`/farmer/${one.farmerId}`} className="block px-4 py-3">
                {one.name}
                <span className="block text-note text-ink-2">
                  {one.organization} · {one.village}
                </span>
              </a>
            </li>
          ))}
        <li>
          <a href="/farmer" className="block px-4 py-3 font-medium text-crop">
            {words.together}
          </a>
        </li>
      </ul>
    </details>
  )
}
