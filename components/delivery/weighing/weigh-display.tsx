import { Button } from '@/components/ui/button'
import { formatKg } from '@/lib/kernel/weight'
import { usualWeight } from '@/lib/services/delivery/rules/outliers'
import { nextBagNumber } from '@/lib/services/delivery/rules/tally'
import { bagOf } from '@/lib/services/delivery/rules/weigh-list'
import type { Weighing } from './use-weighing'

/** The bag in hand: its number, the weight as typed in the largest letters of the product, and what is usual. */
export function WeighDisplay({ weighing }: { weighing: Weighing }) {
  const { pad, shown, bags } = weighing
  const isCount = pad.mode.kind === 'repeat'
  const placeholder = isCount ? '1' : '0.0'
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 text-center">
      <div className="m-auto flex flex-col items-center">
        <p className="text-lg leading-tight text-ink-2">{headingOf(weighing)}</p>
        <p className="figures leading-none font-semibold tracking-[-0.02em]">
          <span className={shown ? 'weight' : 'weight text-ink-2'}>{shown || placeholder}</span>
          <span className="ml-1 text-[clamp(20px,3.6dvh,30px)] font-medium text-ink-2">
            {isCount ? (Number(shown || '1') === 1 ? 'bag' : 'bags') : 'kg'}
          </span>
        </p>
        <div className="flex min-h-6 flex-col items-center justify-center">
          {pad.refusal ? (
            <p role="alert" className="font-medium text-loss">
              {pad.refusal}
            </p>
          ) : pad.asked === null ? (
            <p className="text-lg text-ink-2">{usualWords(weighing)}</p>
          ) : null}
        </div>
        {pad.asked === null ? null : <AskAgain weighing={weighing} grams={pad.asked} />}
        {pad.mode.kind === 'correct' ? <CorrectChoices weighing={weighing} number={pad.mode.number} /> : null}
        {isCount ? (
          <Button className="min-h-12" onClick={weighing.cancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      <p className="sr-only" role="status">
        {pad.said || (bags.waitingCount === 0 ? 'Everything is on the server' : '')}
      </p>
    </div>
  )
}

function headingOf({ pad, bags }: Weighing): string {
  if (pad.mode.kind === 'correct') {
    const was = bagOf(bags.list, pad.mode.number)?.weightGrams ?? 0
    return `Bag ${pad.mode.number}, was ${formatKg(was)} kg`
  }
  if (pad.mode.kind === 'repeat') {
    const last = bags.list.bags.findLast((bag) => !bag.isStruck)
    return last ? `How many more of ${formatKg(last.weightGrams)} kg?` : 'No bag yet'
  }
  const next = nextBagNumber(bags.list.bags)
  return next ? `Bag ${next}` : 'All 500 bags are weighed'
}

function usualWords({ bags }: Weighing): string {
  const usual = usualWeight(bags.list.bags)
  if (!usual) return ' '
  const kilos = (grams: number) => Math.round(grams / 1000)
  return `usual for this farmer ${kilos(usual.middleGrams - usual.allowedGrams)} – ${kilos(usual.middleGrams + usual.allowedGrams)}`
}

function AskAgain({ weighing, grams }: { weighing: Weighing; grams: number }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2">
      <p className="font-medium text-wait">{formatKg(grams)} kg is far from this farmer’s other bags. Is it right?</p>
      <p className="flex gap-2">
        <Button className="min-h-12" variant="primary" onClick={weighing.save}>
          Yes, save {formatKg(grams)}
        </Button>
        <Button className="min-h-12" onClick={weighing.cancel}>
          No, weigh again
        </Button>
      </p>
    </div>
  )
}

function CorrectChoices({ weighing, number }: { weighing: Weighing; number: number }) {
  return (
    <p className="flex gap-2 pt-1">
      <Button className="min-h-12" variant="danger" onClick={() => weighing.strike(number)}>
        Strike bag {number}
      </Button>
      <Button className="min-h-12" onClick={weighing.cancel}>
        Leave as it is
      </Button>
    </p>
  )
}
