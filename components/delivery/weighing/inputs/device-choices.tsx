'use client'

import { Button } from '@/components/ui/button'
import { useStored } from '@/components/ui/use-stored'
import { lacks } from './device-ports'
import type { Devices } from './use-devices'

const SPEEDS = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400]

/** The ways a weight gets in besides the thumb. What this browser cannot do says so, and what can. */
export function DeviceChoices({ devices, onConnected }: { devices: Devices; onConnected: () => void }) {
  const [speed, setSpeed] = useStored('weighing.scale-speed', 9_600)
  const then = (work: Promise<unknown>) => void work.then(onConnected)
  return (
    <ul className="flex flex-col divide-y divide-line">
      <Choice title="Scale on a cable" lack={lacks.serial()}>
        <label className="flex items-center gap-2">
          <span>Speed</span>
          <select
            className="min-h-12 rounded-md border border-line-strong bg-sheet px-2"
            value={speed}
            onChange={(event) => setSpeed(Number(event.target.value))}
          >
            {SPEEDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button className="min-h-12" onClick={() => then(devices.connectSerial(speed))}>
          Connect the cable
        </Button>
      </Choice>
      <Choice title="Bluetooth scale" lack={lacks.bluetooth()}>
        <Button className="min-h-12" onClick={() => then(devices.connectBluetooth())}>
          Connect by Bluetooth
        </Button>
      </Choice>
      <Choice title="Voice" lack={lacks.voice()}>
        <Button className="min-h-12" onClick={() => then(devices.listen('en-IN'))}>
          Listen in English
        </Button>
        <Button className="min-h-12" lang="hi" onClick={() => then(devices.listen('hi-IN'))}>
          हिन्दी में सुनें
        </Button>
      </Choice>
    </ul>
  )
}

function Choice({ title, lack, children }: { title: string; lack: string | null; children: React.ReactNode }) {
  return (
    <li className="py-3">
      <h3 className="font-semibold">{title}</h3>
      {lack ? <p className="text-ink-2">{lack}</p> : <div className="mt-2 flex flex-wrap gap-2">{children}</div>}
    </li>
  )
}
