'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { cardTokenOf } from '@/lib/services/farmer/rules/card'
import { qrReader } from './read-qr'

/** A frame is looked at this often: quick for the eye, and the phone stays cool. */
const EVERY_MS = 150
const strange = 'This is no farmer’s card of FarmTally.'

type CardScannerProps = {
  /** A card was read. Gives a sentence when nobody here has it, null when it led somewhere. */
  onToken: (cardToken: string) => string | null
}

/** Looks through the camera for a farmer’s card; where the camera is not given, a photo of the card does. No network is needed. */
export function CardScanner({ onToken }: CardScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [words, setWords] = useState<string | null>(null)
  const [hasCamera, setCamera] = useState(true)
  const latest = useRef(onToken)
  latest.current = onToken

  useEffect(() => {
    const screen = video.current
    if (!screen) return
    const looking = lookThroughCamera(screen, (text) => {
      const token = cardTokenOf(text)
      const answer = token ? latest.current(token) : strange
      setWords(answer)
      return token !== null && answer === null
    })
    looking.failed.then(() => setCamera(false))
    return looking.stop
  }, [])

  async function readFile(file: File | undefined) {
    if (!file) return
    const text = await readPicture(file).catch(() => null)
    const token = text === null ? null : cardTokenOf(text)
    if (token) return setWords(latest.current(token))
    setWords(text === null ? 'No code was found on this photo. Come closer and hold still.' : strange)
  }

  return (
    <div className="flex flex-col gap-3">
      <video
        ref={video}
        muted
        playsInline
        aria-label="Camera"
        className={hasCamera ? 'aspect-square w-full rounded-md bg-black object-cover' : 'hidden'}
      />
      <p className="text-ink-2">
        {hasCamera
          ? 'Hold the card’s code in front of the camera.'
          : 'The camera is not allowed here. Take a photo of the card instead, or look for the name.'}
      </p>
      {words ? (
        <p role="alert" className="font-medium text-loss">
          {words}
        </p>
      ) : null}
      <PhotoOfCard onFile={(file) => void readFile(file)} />
    </div>
  )
}

function PhotoOfCard({ onFile }: { onFile: (file: File | undefined) => void }) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="grid min-h-14 cursor-pointer place-items-center rounded-md border border-line-strong bg-sheet px-4 font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-crop"
    >
      Photo of the card
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** Frame after frame until `onText` says that is enough, or `stop`. `failed` resolves when the camera is not given. */
function lookThroughCamera(screen: HTMLVideoElement, onText: (text: string) => boolean) {
  let stream: MediaStream | null = null
  let isOver = false
  const stop = () => {
    isOver = true
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  async function look() {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (isOver) return stop()
    screen.srcObject = stream
    await screen.play()
    const read = await qrReader()
    while (!isOver) {
      const size = { width: screen.videoWidth, height: screen.videoHeight }
      const text = size.width > 0 ? await read(screen, size).catch(() => null) : null
      if (text !== null && !isOver && onText(text)) stop()
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }
  const failed = new Promise<void>((resolve) => {
    void look().catch(() => {
      if (!isOver) resolve()
    })
  })
  return { stop, failed }
}

async function readPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    return await (await qrReader())(picture, picture)
  } finally {
    picture.close()
  }
}
