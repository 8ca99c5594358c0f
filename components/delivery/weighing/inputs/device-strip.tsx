import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { formatKg } from '@/lib/kernel/weight'
import type { Device } from './use-devices'
import type { ScaleState } from './weight-input'

const stateWords: Record<ScaleState, string> = {
  quiet: 'Waiting for the scale',
  'wants-empty': 'Empty the scale once',
  ready: 'Put a bag on',
  settling: 'Wait, it moves',
  taken: 'Taken. Lift the bag off',
  overload: 'Too heavy for the scale',
}

/** What the connected scale shows just now, and what to do next; for the voice, what was heard. */
export function DeviceStrip({ device, onStop }: { device: Device; onStop: () => void }) {
  const { kind, shown, heard } = device
  const isWaiting = shown.state === 'wants-empty' || shown.state === 'overload'
  return (
    <section
      aria-label={kind === 'voice' ? 'Voice' : 'Scale'}
      className="mx-4 mt-2 flex items-center justify-between gap-3 rounded-md border border-line-strong bg-sheet px-3 py-1"
    >
      <p className="min-w-0 leading-tight">
        {kind === 'voice' ? (
          <>
            <span className="block font-medium">Listening</span>
            <span role="status" className="block text-ink-2">
              {heard ?? 'Say a weight, for example sixty two point five'}
            </span>
          </>
        ) : (
          <>
            <span className="figures block text-[20px] font-semibold">
              {shown.grams === null ? '—' : formatKg(shown.grams)} kg
            </span>
            <span role="status" className={cx('block', isWaiting ? 'font-medium text-wait' : 'text-ink-2')}>
              {stateWords[shown.state]}
            </span>
          </>
        )}
      </p>
      <Button className="min-h-12" onClick={onStop}>
        Stop
      </Button>
    </section>
  )
}
