import { cx } from '@/components/ui/cx'
import type { WeighKey } from './typed-weight'

type KeypadProps = {
  onKey: (key: WeighKey) => void
  onSave: () => void
  saveLabel: string
  onUndo: () => void
  onRepeat: () => void
  /** A count is typed, or the point sets itself: there is no point to type. */
  hasPoint: boolean
}

const digit =
  'key figures rounded-[10px] border border-line-strong bg-sheet text-[27px] leading-none font-semibold text-ink'
const word =
  'key rounded-[10px] border border-line-strong bg-sheet px-1 text-[17px] leading-tight font-medium text-ink-2'

/** Keys of at least 56 px in the lower half, where the thumb is. */
export function Keypad({ onKey, onSave, saveLabel, onUndo, onRepeat, hasPoint }: KeypadProps) {
  const key = (name: WeighKey) => (
    <button key={name} type="button" className={digit} onClick={() => onKey(name)}>
      {name}
    </button>
  )
  return (
    <div data-keypad className="keys grid grid-cols-4 gap-2 px-3 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
      {key('1')}
      {key('2')}
      {key('3')}
      <button type="button" className={word} onClick={onUndo}>
        Undo
      </button>
      {key('4')}
      {key('5')}
      {key('6')}
      <button type="button" className={word} onClick={onRepeat}>
        Same × N
      </button>
      {key('7')}
      {key('8')}
      {key('9')}
      <button
        type="button"
        onClick={onSave}
        className="key save row-span-2 rounded-[10px] border border-crop bg-crop px-1 text-[20px] leading-tight font-semibold text-on-crop"
      >
        {saveLabel}
      </button>
      {hasPoint ? (
        <button type="button" aria-label="Point" className={digit} onClick={() => onKey('.')}>
          .
        </button>
      ) : (
        <span aria-hidden />
      )}
      {key('0')}
      <button
        type="button"
        aria-label="Delete the last digit"
        className={cx(word, 'grid place-items-center')}
        onClick={() => onKey('back')}
      >
        <span aria-hidden className="text-[22px]">
          ⌫
        </span>
      </button>
    </div>
  )
}
