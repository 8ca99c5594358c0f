'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { bluetooth, isChooserClosed, recognition, serial } from './device-ports'
import { listenForWeights, type VoiceLanguage } from './voice'
import type { Connection, GivenWeight, OnWeight, ScaleShown } from './weight-input'

export type DeviceKind = 'serial' | 'bluetooth' | 'voice'
/** What is connected, and what it says just now. `trouble` is a sentence with what to do. */
export type Device = { kind: DeviceKind; name: string; shown: ScaleShown; heard: string | null }
const nothing: ScaleShown = { state: 'quiet', grams: null }

/** One device at a time gives weights. It goes on while the sheet is closed, and is given back with the screen. */
export function useDevices(onWeight: OnWeight) {
  const [device, setDevice] = useState<Device | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const connection = useRef<Connection | null>(null)
  const latest = useRef(onWeight)
  latest.current = onWeight

  const stop = useCallback(async () => {
    const running = connection.current
    connection.current = null
    setDevice(null)
    await running?.stop()
  }, [])
  useEffect(() => () => void stop(), [stop])

  const connect = useCallback(
    async (kind: DeviceKind, open: (wiring: Wires) => Promise<Connection> | Connection) => {
      await stop()
      setTrouble(null)
      const change = (part: Partial<Device>) => setDevice((old) => (old?.kind === kind ? { ...old, ...part } : old))
      try {
        setDevice({ kind, name: '', shown: nothing, heard: null })
        const made = await open({
          onWeight: (given: GivenWeight) => latest.current(given),
          onShown: (shown) => change({ shown }),
          onHeard: (text, isWeight) =>
            change({ heard: isWeight ? `Heard “${text}”` : `Heard “${text}”: that is no weight` }),
          onTrouble: setTrouble,
        })
        connection.current = made
        change({ name: made.name })
        void made.ended.then((sentence) => {
          if (connection.current !== made) return
          connection.current = null
          setDevice(null)
          setTrouble(sentence)
        })
      } catch (error) {
        setDevice(null)
        setTrouble(isChooserClosed(error) ? null : cannotOpen[kind])
      }
    },
    [stop],
  )

  return {
    device,
    trouble,
    stop,
    connectSerial: (baudRate: number) =>
      connect('serial', async (wires) => {
        const [port, { readSerialScale }] = await Promise.all([serial()!.requestPort(), import('./serial-scale')])
        return readSerialScale(port, { settings: { baudRate }, ...wires })
      }),
    connectBluetooth: () =>
      connect('bluetooth', async (wires) =>
        (await import('./bluetooth-scale')).readBluetoothScale(bluetooth()!, wires),
      ),
    listen: (language: VoiceLanguage) =>
      connect('voice', (wires) => listenForWeights(recognition()!, { language, ...wires })),
  }
}
export type Devices = ReturnType<typeof useDevices>

type Wires = {
  onWeight: OnWeight
  onShown: (shown: ScaleShown) => void
  onHeard: (text: string, isWeight: boolean) => void
  onTrouble: (sentence: string | null) => void
}

const cannotOpen: Record<DeviceKind, string> = {
  serial: 'The scale could not be opened. Unplug it, close other programs that read it, and connect again.',
  bluetooth: 'The Bluetooth scale could not be reached. Switch it on, come closer, and connect again.',
  voice: 'The microphone could not be opened. Type the weights.',
}
