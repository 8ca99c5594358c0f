import type { ReactNode } from 'react'
import { groupIndian } from '@/lib/kernel/money'
import { PublicHead } from '../shell/public-frame'

const kilograms = [
  64, 59, 64, 65, 59, 63, 61, 59, 62, 60, 62, 59, 60, 63, 63, 64, 62, 67, 66, 64, 62, 62, 61, 62, 65, 62, 60, 60, 65,
  59, 65, 59, 62, 62, 66, 64, 63, 56, 53, 62, 60, 64, 61, 62, 65, 66, 62, 64, 66, 70, 65, 62, 65, 59, 64,
]
const total = kilograms.reduce((sum, kg) => sum + kg, 0)

/** The page of one short form that lets somebody in; beside it, on wide screens, a column of bags that adds up. */
export function EntryPage({
  title,
  note,
  foot,
  children,
}: {
  title: string
  note?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHead />
      <main
        id="content"
        className="mx-auto grid w-full max-w-[1160px] flex-1 gap-x-24 px-5 pt-6 pb-16 lg:grid-cols-[minmax(0,440px)_minmax(0,1fr)] lg:pt-16"
      >
        <div>
          <h1>{title}</h1>
          {note ? <div className="mt-1.5 text-ink-2">{note}</div> : null}
          <div className="mt-7">{children}</div>
          {foot ? <p className="mt-8 border-t border-line pt-4 text-ink-2">{foot}</p> : null}
        </div>
        <BagColumn />
      </main>
    </div>
  )
}

function BagColumn() {
  return (
    <div aria-hidden className="hidden max-w-md justify-self-end lg:block">
      <p className="figures grid grid-cols-10 gap-x-4 gap-y-3 text-right text-lg text-ink-3">
        {kilograms.map((kg, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <span key={at}>{kg}</span>
        ))}
      </p>
      <p className="figures mt-5 flex justify-between border-t-2 border-ink pt-3 text-lg">
        <span>{kilograms.length} bags</span>
        <span className="font-semibold">{groupIndian(total)}.0 kg</span>
      </p>
    </div>
  )
}
