/** What this product uses of Web Serial, Web Bluetooth and speech recognition; TypeScript's own list has none of them yet. */
export type SerialPort = {
  open: (settings: SerialSettings) => Promise<void>
  close: () => Promise<void>
  readonly readable: ReadableStream<Uint8Array> | null
}
export type SerialSettings = { baudRate: number; dataBits?: 7 | 8; parity?: 'none' | 'even' | 'odd'; stopBits?: 1 | 2 }
export type Serial = { requestPort: () => Promise<SerialPort>; getPorts: () => Promise<SerialPort[]> }

export type Characteristic = EventTarget & {
  readonly value?: DataView
  startNotifications: () => Promise<unknown>
  stopNotifications: () => Promise<unknown>
}
export type BluetoothDevice = EventTarget & {
  readonly name?: string
  readonly gatt?: {
    connect: () => Promise<{
      getPrimaryService: (service: number) => Promise<{
        getCharacteristic: (characteristic: number) => Promise<Characteristic>
      }>
    }>
    disconnect: () => void
  }
}
export type Bluetooth = { requestDevice: (wish: { filters: { services: number[] }[] }) => Promise<BluetoothDevice> }

type Alternative = { readonly transcript: string }
export type SpeechResultEvent = Event & {
  readonly resultIndex: number
  readonly results: ArrayLike<ArrayLike<Alternative> & { readonly isFinal: boolean }>
}
export type Recognition = EventTarget & {
  lang: string
  continuous: boolean
  interimResults: boolean
  maxAlternatives: number
  start: () => void
  abort: () => void
}

type Devices = { serial?: Serial; bluetooth?: Bluetooth }
type Speech = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }

export const serial = (): Serial | undefined => (navigator as Devices).serial
export const bluetooth = (): Bluetooth | undefined => (navigator as Devices).bluetooth
export const recognition = (): (new () => Recognition) | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as Speech
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** What the browser at hand lacks, in a sentence with the way out; null where it can. */
export const lacks = {
  serial: () =>
    serial() ? null : 'This browser cannot read a scale on a cable. Use Chrome or Edge, or type the weights.',
  bluetooth: () =>
    bluetooth() ? null : 'This browser cannot reach a Bluetooth scale. Use Chrome on Android, or type the weights.',
  voice: () => (recognition() ? null : 'This browser does not understand speech. Use Chrome, or type the weights.'),
  readAloud: () => ('speechSynthesis' in window ? null : 'This browser cannot speak.'),
  place: () => ('geolocation' in navigator ? null : 'This browser does not tell where the phone is.'),
}

/** True when the person closed the browser's own chooser: nothing went wrong. */
export const isChooserClosed = (error: unknown): boolean =>
  error instanceof DOMException && ['NotFoundError', 'AbortError'].includes(error.name)
