'use client'

import { AddPhoto } from '@/components/delivery/photos/add-photo'
import { PhotoStrip } from '@/components/delivery/photos/photo-strip'
import { usePhotos } from '@/components/delivery/photos/use-photos'

/** The farmer's signature for an advance or a payment: from the glass of a phone, or a photo of the signed receipt. */
export function SignedPaper({ paperId, timeZone, mayAdd }: { paperId: string; timeZone: string; mayAdd: boolean }) {
  const { photos, reread } = usePhotos({ paperId })
  if (photos.length === 0 && !mayAdd) return null
  return (
    <section aria-labelledby="signed" className="flex flex-col gap-2">
      <h3 id="signed">Signed by the farmer</h3>
      <PhotoStrip photos={photos} timeZone={timeZone} />
      {mayAdd ? (
        <AddPhoto kind="receipt" label="Photo of the signed receipt…" about={{ paperId }} onKept={reread} />
      ) : null}
    </section>
  )
}
