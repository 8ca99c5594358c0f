'use client'

import { useEffect, useState } from 'react'
import { phone } from '@/lib/offline/phone'
import { photoShelf } from '@/lib/offline/photo-shelf'

/** An address of a photo that lies on this phone; null while it is read, and when it lies elsewhere. */
export function usePicture(photoId: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const database = phone().database()
    if (!photoId || !database) return setUrl(null)
    let made: string | null = null
    let isOver = false
    void photoShelf(database)
      .get(photoId)
      .then(
        (photo) => {
          if (!photo || isOver) return
          made = URL.createObjectURL(photo.blob)
          setUrl(made)
        },
        () => undefined,
      )
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [photoId])
  return url
}
