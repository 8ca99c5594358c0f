import type { ReactNode } from 'react'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { farmerWords } from './farmer-words'
import { OwnNav, type OwnPlaceName } from './own-frame'
import { type PlaceChoice, PlaceSwitch } from './place-switch'

/** A page of one farmer in one organization: whose it is, its content, the four places below. */
export function OwnPageFrame({
  here,
  all,
  place,
  language,
  children,
}: {
  here: PlaceChoice
  all: PlaceChoice[]
  place: OwnPlaceName
  language: SlipLanguage
  children: ReactNode
}) {
  const words = farmerWords[language]
  return (
    <div className="-mx-4 -mb-8 flex min-h-[calc(100dvh-68px)] flex-col">
      <PlaceSwitch here={here} all={all} words={words} />
      <div className="grid flex-1 content-start gap-4 px-4 pb-8">{children}</div>
      <OwnNav farmerId={here.farmerId} here={place} words={words} />
    </div>
  )
}
