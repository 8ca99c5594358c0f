'use client'

import { cx } from '../ui/cx'
import { useStored } from '../ui/use-stored'

const choices = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the device' },
] as const

/** Light, dark, or as the device says; kept in this browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useStored<string>(
    'theme',
    'system',
    (text) => text,
    (text) => text,
  )
  return (
    <fieldset className="flex rounded-md border border-line-strong p-0.5">
      <legend className="sr-only">Colours</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            'flex-1 rounded-sm px-2 py-1 text-center text-sm whitespace-nowrap has-focus-visible:outline-2 has-focus-visible:outline-crop',
            theme === choice.value ? 'bg-crop-soft font-medium text-crop' : 'text-ink-2 hover:text-ink',
          )}
        >
          <input
            type="radio"
            name="theme"
            value={choice.value}
            checked={theme === choice.value}
            onChange={() => {
              setTheme(choice.value)
              window.dispatchEvent(new Event('theme-choice'))
            }}
            className="sr-only"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
