'use client'

import { useEffect, useId, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { newId } from '@/lib/kernel/ids'
import { newPhoto, type ShelvedPhoto } from '@/lib/offline/photo-shelf'
import type { PhotoKind } from '@/lib/services/delivery/rules/photo'
import type { Place } from '@/lib/services/delivery/schema'

type TakePhotoProps = {
  kind: PhotoKind
  /** `Photo of the meter` */
  label: string
  deliveryId?: string
  paperId?: string
  place?: () => Place | undefined
  /** Puts the photo on the phone's shelf; resolves when it is on disk, throws with a sentence when it is not. */
  keep: (photo: ShelvedPhoto) => Promise<void>
  onTaken?: (photo: ShelvedPhoto) => void
}

/** Opens the camera, makes the picture small, keeps it on the phone and shows it. The network is not needed. */
export function TakePhoto({ kind, label, deliveryId, paperId, place, keep, onTaken }: TakePhotoProps) {
  const [taken, setTaken] = useState<ShelvedPhoto | null>(null)
  const [state, setState] = useState<'idle' | 'working'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const inputId = useId()
  const url = useObjectUrl(taken?.blob)

  async function take(file: File | undefined) {
    if (!file) return
    setState('working')
    setProblem(null)
    try {
      const { compressPhoto } = await import('./compress-photo')
      const blob = await compressPhoto(file).catch(() => {
        throw new Error('This is no picture that can be read. Take it again.')
      })
      const photo = await newPhoto({ id: newId(), kind, deliveryId, paperId, blob, place: place?.() })
      await keep(photo)
      setTaken(photo)
      onTaken?.(photo)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The photo could not be kept. Try again.')
    } finally {
      setState('idle')
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        {url && taken ? (
          // biome-ignore lint/performance/noImgElement: a picture of this phone, not of the server
          <img src={url} alt={label} className="size-20 rounded-md border border-line object-cover" />
        ) : null}
        <div className="min-w-0">
          <label
            htmlFor={inputId}
            className={cx(
              'grid min-h-14 cursor-pointer place-items-center rounded-md border border-line-strong bg-sheet px-4 font-medium',
              'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-crop',
            )}
          >
            {state === 'working' ? 'Keeping the photo…' : taken ? 'Take it again' : label}
            <input
              id={inputId}
              type="file"
              accept="image/*"
              capture="environment"
              className="sr-only"
              disabled={state === 'working'}
              onChange={(event) => {
                void take(event.target.files?.[0])
                event.target.value = ''
              }}
            />
          </label>
          {taken ? (
            <p role="status" className="text-ink-2">
              On this phone, {Math.ceil(taken.byteSize / 1000)} kB. It is sent when there is a network.
            </p>
          ) : null}
        </div>
      </div>
      {problem ? (
        <p role="alert" className="text-loss">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return setUrl(null)
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
