'use client'

import { lacks } from '@/components/delivery/weighing/inputs/device-ports'
import { PLACE_CHOICE } from '@/components/delivery/weighing/inputs/place-stamp'
import { Checkbox } from '@/components/ui/checkbox'
import { useStored } from '@/components/ui/use-stored'

/** Whether bags and photos carry where the phone was; the same choice as on the weighing screen. */
export function PlaceChoice() {
  const [isKept, setKept] = useStored(PLACE_CHOICE, false)
  const [, setToolsWanted] = useStored('weighing.tools', false)
  const cannot = lacks.place()
  if (cannot) return <p className="text-ink-2">{cannot}</p>
  return (
    <Checkbox
      className="min-h-12 items-center text-field"
      label="Write down where each bag and photo was taken"
      hint="The phone’s own place with its accuracy. It costs battery. Off: nothing is written down."
      checked={isKept}
      onChange={(event) => {
        setKept(event.target.checked)
        if (event.target.checked) setToolsWanted(true)
      }}
    />
  )
}
