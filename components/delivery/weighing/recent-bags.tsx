import { cx } from '@/components/ui/cx'
import { formatKg } from '@/lib/kernel/weight'
import type { BagMark } from './bag-store'
import type { Weighing } from './use-weighing'

const edges: Record<BagMark, string> = {
  here: 'border-b-wait border-dashed',
  sent: 'border-b-wait',
  server: 'border-b-crop',
  refused: 'border-b-loss',
}
/** The mark of a bag in words, for the list and for screen readers. */
export const markWords: Record<BagMark, string> = {
  here: 'on this phone',
  sent: 'being sent',
  server: 'on the server',
  refused: 'refused by the server',
}
const signs: Record<BagMark, string> = { here: '○', sent: '↑', server: '✓', refused: '!' }

/** The last five weights, each with where it is; a tap corrects that bag. Beside them the way to all bags. */
export function RecentBags({ weighing, onAll }: { weighing: Weighing; onAll: () => void }) {
  const { bags } = weighing
  const last = bags.list.bags.filter((bag) => !bag.isStruck).slice(-5)
  const tile = 'min-h-14 rounded-sm border border-line-strong bg-sheet px-1 text-center leading-tight'
  return (
    <ul aria-label="Last bags" className="figures grid min-h-14 grid-cols-6 gap-1.5 px-4 pt-2">
      {last.map((bag) => {
        const mark = bags.markOf(bag.number)
        return (
          <li key={bag.number}>
            <button
              type="button"
              className={cx(tile, 'w-full border-b-[3px]', edges[mark])}
              aria-label={`Bag ${bag.number}, ${formatKg(bag.weightGrams)} kg, ${markWords[mark]}. Correct`}
              onClick={() => weighing.edit(bag.number)}
            >
              <span className="flex justify-center gap-0.5 text-field text-ink-2">
                {bag.number}
                <span aria-hidden>{signs[mark]}</span>
              </span>
              <span className="block text-lg">{formatKg(bag.weightGrams)}</span>
            </button>
          </li>
        )
      })}
      <li className="col-start-6">
        <button type="button" className={cx(tile, 'w-full font-medium')} onClick={onAll}>
          All bags
        </button>
      </li>
    </ul>
  )
}
