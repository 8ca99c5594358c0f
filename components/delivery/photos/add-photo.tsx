'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { buttonLook } from '@/components/ui/button-look'
import { cx } from '@/components/ui/cx'
import { newId } from '@/lib/kernel/ids'
import type { PhotoKind } from '@/lib/services/delivery/rules/photo'

type About = { deliveryId: string; paperId?: undefined } | { paperId: string; deliveryId?: undefined }

/** A picture from the office's own files, e.g. of a signed paper: made small in the browser and sent at once. */
export function AddPhoto({
  kind,
  label,
  about,
  onKept,
}: {
  kind: PhotoKind
  label: string
  about: About
  onKept: () => void
}) {
  const [isBusy, setBusy] = useState(false)

  async function add(file: File | undefined) {
    if (!file) return
    setBusy(true)
    try {
      await send(file, kind, about)
      toast('The photo is kept')
      onKept()
    } catch (error) {
      toast(error instanceof Error ? error.message : 'The photo could not be sent. Try again.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <label
      className={cx(
        buttonLook('plain', 'medium'),
        'cursor-pointer self-start focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-crop',
      )}
    >
      {isBusy ? 'Sending…' : label}
      <input
        type="file"
        accept="image/*"
        className="sr-only"
        disabled={isBusy}
        onChange={(event) => {
          void add(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** The phone's own way of sending a photo, with a shelf of one. @throws Error with a sentence for the person */
async function send(file: File, kind: PhotoKind, about: About): Promise<void> {
  const [{ compressPhoto }, { newPhoto }, { sendPhotos }] = await Promise.all([
    import('@/components/field/photos/compress-photo'),
    import('@/lib/offline/photo-shelf'),
    import('@/lib/offline/photo-sender'),
  ])
  const blob = await compressPhoto(file).catch(() => {
    throw new Error('This is no picture that can be read. Choose a JPEG or PNG.')
  })
  let photo = await newPhoto({ id: newId(), kind, ...about, blob })
  const shelf = {
    waiting: async () => [photo],
    put: async (now: typeof photo) => {
      photo = now
    },
  }
  await sendPhotos({ shelf })
  if (photo.refusal) throw new Error(photo.refusal)
  if (!photo.isSent) throw new Error('The photo did not arrive. Check the connection, then try again.')
}
