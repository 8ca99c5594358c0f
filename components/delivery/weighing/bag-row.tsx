import { Button } from '@/components/ui/button'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatKg } from '@/lib/kernel/weight'
import type { WeighBag } from '@/lib/services/delivery/rules/weigh-list'
import type { BagMark } from './bag-store'
import { markWords } from './recent-bags'

const tones: Record<BagMark, TagTone> = { here: 'wait', sent: 'go', server: 'ok', refused: 'bad' }

type BagRowProps = {
  bag: WeighBag
  mark: BagMark
  /** Far from the farmer's usual weight. */
  isFar: boolean
  refusal?: string
  onEdit: () => void
  onResolve: (choice: 'again' | 'drop') => void
}

/** One bag of the whole list, with what can be done about it. */
export function BagRow({ bag, mark, isFar, refusal, onEdit, onResolve }: BagRowProps) {
  return (
    <div className="px-4 py-1.5">
      <div className="figures grid min-h-12 grid-cols-[3rem_4.5rem_1fr_auto] items-center gap-2">
        <span className="text-ink-2">{bag.number}</span>
        <span className={bag.isStruck ? 'text-right line-through' : 'text-right text-lg font-semibold'}>
          {formatKg(bag.weightGrams)}
        </span>
        <span className="flex flex-wrap gap-1">
          <Tag tone={tones[mark]}>{markWords[mark]}</Tag>
          {bag.isStruck ? <Tag>struck</Tag> : null}
          {bag.isCorrected && !bag.isStruck ? <Tag>corrected</Tag> : null}
          {isFar ? <Tag tone="wait">unusual</Tag> : null}
        </span>
        {bag.isStruck || refusal ? null : (
          <Button className="min-h-12" onClick={onEdit}>
            Change<span className="sr-only"> bag {bag.number}</span>
          </Button>
        )}
      </div>
      {refusal ? (
        <div className="pb-1.5">
          <p className="text-loss">{refusal}</p>
          <p className="mt-1.5 flex gap-2">
            <Button className="min-h-12" onClick={() => onResolve('again')}>
              Send again
            </Button>
            <Button variant="danger" className="min-h-12" onClick={() => onResolve('drop')}>
              I have seen it
            </Button>
          </p>
        </div>
      ) : null}
    </div>
  )
}
