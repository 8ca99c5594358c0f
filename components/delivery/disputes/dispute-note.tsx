import { formatRupees } from '@/lib/kernel/money'
import { dayOf, formatDay } from '@/lib/kernel/time'
import type { DisputeView } from '@/lib/services/delivery/view'
import { DisputeTag } from './dispute-tag'
import { lineWord } from './dispute-words'

/** One question with its answer, as it was written. */
export function DisputeNote({ dispute, timeZone }: { dispute: DisputeView; timeZone: string }) {
  const on = (at: string) => formatDay(dayOf(new Date(at), timeZone))
  return (
    <article className="w-full rounded-md border border-line p-3.5">
      <header className="flex flex-wrap items-center gap-2">
        <b>{lineWord(dispute.line)}</b>
        <DisputeTag dispute={dispute} />
        {dispute.adjustmentPaise === null ? null : <span className="num">{signed(dispute.adjustmentPaise)}</span>}
      </header>
      <p className="mt-1.5">{dispute.question}</p>
      <p className="text-note text-ink-2">
        {dispute.openedByName}, {on(dispute.createdAt)}
      </p>
      {dispute.answer === null ? null : (
        <div className="mt-2.5 border-t border-line pt-2.5">
          <p>{dispute.answer}</p>
          <p className="text-note text-ink-2">
            {dispute.answeredByName}
            {dispute.answeredAt ? `, ${on(dispute.answeredAt)}` : null}
          </p>
        </div>
      )}
    </article>
  )
}

const signed = (paise: number): string => `${paise > 0 ? '+ ' : '− '}${formatRupees(Math.abs(paise))}`
