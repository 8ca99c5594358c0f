'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useStored } from '@/components/ui/use-stored'
import { lacks } from './device-ports'
import { PLACE_CHOICE } from './place-stamp'
import type { VoiceLanguage } from './voice'

export type ReadAloud = 'off' | VoiceLanguage

/** What is kept on this phone about the tools. `isAnyOn`: they have to be there from the start. */
export function useToolSettings() {
  const [isSavedAtOnce, setSavedAtOnce] = useStored('weighing.save-at-once', true)
  const [aloud, setAloud] = useStored<ReadAloud>('weighing.read-aloud', 'off')
  const [isPlaceKept, setPlaceKept] = useStored(PLACE_CHOICE, false)
  return { isSavedAtOnce, setSavedAtOnce, aloud, setAloud, isPlaceKept, setPlaceKept }
}
type ToolSettingsProps = ReturnType<typeof useToolSettings>

/** Choices of the person who weighs, kept on this phone. */
export function ToolSettings(settings: ToolSettingsProps) {
  const line = 'min-h-12 items-center text-field'
  const cannotSpeak = lacks.readAloud()
  const cannotPlace = lacks.place()
  return (
    <div className="flex flex-col">
      <Checkbox
        className={line}
        label="Save at once what a scale or the voice gives"
        checked={settings.isSavedAtOnce}
        onChange={(event) => settings.setSavedAtOnce(event.target.checked)}
      />
      {cannotSpeak ? (
        <p className="py-2 text-ink-2">{cannotSpeak}</p>
      ) : (
        <label className="flex min-h-12 items-center justify-between gap-3">
          <span>Read each bag aloud</span>
          <select
            className="min-h-12 rounded-md border border-line-strong bg-sheet px-2"
            value={settings.aloud}
            onChange={(event) => settings.setAloud(event.target.value as ReadAloud)}
          >
            <option value="off">Off</option>
            <option value="en-IN">English</option>
            <option value="hi-IN">हिन्दी</option>
          </select>
        </label>
      )}
      {cannotPlace ? (
        <p className="py-2 text-ink-2">{cannotPlace}</p>
      ) : (
        <Checkbox
          className={line}
          label="Write down where each bag was weighed"
          hint="The phone’s own place with its accuracy. It costs battery."
          checked={settings.isPlaceKept}
          onChange={(event) => settings.setPlaceKept(event.target.checked)}
        />
      )}
    </div>
  )
}
