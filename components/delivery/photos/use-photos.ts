import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import type { PhotoView } from '@/lib/services/delivery/view'

/** The photos of a delivery, or of an advance's or payment's paper; `reread` after one was added. */
export function usePhotos(about: { deliveryId: string } | { paperId: string }) {
  const cache = useQueryClient()
  const queryKey = ['photos', about]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<{ data: PhotoView[] }>(`/api/v1/photos?${new URLSearchParams(about)}`, signal),
  })
  return { photos: data?.data ?? [], reread: () => void cache.invalidateQueries({ queryKey }) }
}
