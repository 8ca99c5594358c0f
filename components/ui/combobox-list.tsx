import type { Choice } from './combobox'
import { cx } from './cx'

type Props = {
  listId: string
  options: Choice[]
  state: 'idle' | 'searching' | 'ready' | 'failed'
  empty: string
  active: number
  chosenId?: string
  onChoose: (choice: Choice) => void
  onPoint: (index: number) => void
}

function said({ state, options, empty }: Props): string {
  if (state === 'failed') return 'Could not reach the server. Type again to retry.'
  if (state !== 'ready') return 'Searching…'
  return options.length > 0 ? `${options.length} found` : empty
}

/** The matches under a Combobox, with one line that says how the search goes. */
export function ComboboxList(props: Props) {
  const { listId, options, state, active, chosenId, onChoose, onPoint } = props
  return (
    <>
      <p role="status" className={cx('px-2.5 py-1.5 text-ink-2', state === 'ready' && options.length > 0 && 'sr-only')}>
        {said(props)}
      </p>
      <div id={listId} role="listbox" aria-label="Matches">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox input has the keyboard
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.id === chosenId}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => onPoint(index)}
            onClick={() => onChoose(option)}
            className={cx('cursor-pointer rounded-sm px-2.5 py-1.5', index === active && 'bg-line/70')}
          >
            <span className="block">{option.label}</span>
            {option.detail ? <span className="block text-sm text-ink-2">{option.detail}</span> : null}
          </div>
        ))}
      </div>
    </>
  )
}
