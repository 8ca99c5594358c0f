import { describe, expect, it } from 'vitest'
import { readBluetoothScale } from './bluetooth-scale'
import type { Bluetooth, Recognition } from './device-ports'
import { spoken } from './read-aloud'
import { listenForWeights } from './voice'
import type { GivenWeight } from './weight-input'

class Recognizer extends EventTarget implements Recognition {
  static last: Recognizer
  lang = ''
  continuous = false
  interimResults = true
  maxAlternatives = 1
  starts = 0
  constructor() {
    super()
    Recognizer.last = this
  }
  start() {
    this.starts++
  }
  abort() {
    this.dispatchEvent(new Event('end'))
  }
  hear(...guesses: string[]) {
    const result = Object.assign(
      guesses.map((transcript) => ({ transcript })),
      { isFinal: true },
    )
    this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [result] }))
  }
}

function listening() {
  const taken: GivenWeight[] = []
  const heard: [string, boolean][] = []
  const connection = listenForWeights(Recognizer, {
    language: 'hi-IN',
    onWeight: (given) => taken.push(given),
    onHeard: (text, isWeight) => heard.push([text, isWeight]),
  })
  return { taken, heard, connection, recognizer: Recognizer.last }
}

describe('the voice', () => {
  it('takes the first guess that is a weight, and says what was no weight', () => {
    const { taken, heard, recognizer } = listening()
    recognizer.hear('बासठ दसवां पाँच', 'बासठ दशमलव पाँच')
    recognizer.hear('नमस्ते')
    expect(taken).toEqual([{ weightGrams: 62_500, source: 'voice' }])
    expect(heard).toEqual([
      ['बासठ दशमलव पाँच', true],
      ['नमस्ते', false],
    ])
  })

  it('goes on after a pause, and stops when told', async () => {
    const { recognizer, connection } = listening()
    recognizer.dispatchEvent(new Event('end'))
    expect(recognizer.starts).toBe(2)
    await connection.stop()
    expect(recognizer.starts).toBe(2)
  })

  it('a refused microphone ends it with what to do', async () => {
    const { recognizer, connection } = listening()
    recognizer.dispatchEvent(Object.assign(new Event('error'), { error: 'not-allowed' }))
    expect(await connection.ended).toContain('Allow it')
  })
})

describe('a Bluetooth scale', () => {
  it('gives each final measurement once, with its bytes', async () => {
    const measurement = Object.assign(new EventTarget(), {
      value: new DataView(new ArrayBuffer(0)),
      startNotifications: async () => undefined,
      stopNotifications: async () => undefined,
    })
    const device = Object.assign(new EventTarget(), {
      name: 'Platform 7',
      gatt: {
        connect: async () => ({ getPrimaryService: async () => ({ getCharacteristic: async () => measurement }) }),
        disconnect: () => undefined,
      },
    })
    const bluetooth: Bluetooth = { requestDevice: async () => device }
    const taken: GivenWeight[] = []
    let atMs = 0
    const wires = { onWeight: (given: GivenWeight) => taken.push(given), onShown: () => undefined, now: () => atMs }
    const connection = await readBluetoothScale(bluetooth, wires)
    const indicate = (steps: number, afterMs: number) => {
      atMs += afterMs
      measurement.value = new DataView(new Uint8Array([0, steps & 0xff, steps >> 8]).buffer)
      measurement.dispatchEvent(new Event('characteristicvaluechanged'))
    }
    indicate(12_500, 0)
    indicate(12_500, 400)
    indicate(0, 3_000)
    indicate(11_820, 3_000)
    expect(taken).toEqual([
      { weightGrams: 62_500, source: 'bluetooth', evidence: '2A9D 00d430' },
      { weightGrams: 59_100, source: 'bluetooth', evidence: '2A9D 002c2e' },
    ])
    device.dispatchEvent(new Event('gattserverdisconnected'))
    expect(await connection.ended).toContain('out of reach')
  })
})

it.each([
  [null, '55. 62.5.'],
  [{ fromNumber: 51, toNumber: 60, grams: 622_000 }, '55. 62.5. 51 – 60: 622.0.'],
])('a bag is read aloud in figures, and the ten it fills', (ten, words) =>
  expect(spoken({ number: 55, weightGrams: 62_500 }, ten)).toBe(words),
)
