import { partRoute } from '@/lib/doors/photo-route'
import { route } from '@/lib/doors/route'
import { receivePhotoPart } from '@/lib/services/delivery/operations/receive-photo-part'
import { photoProgress } from '@/lib/services/delivery/queries/photos'

export const GET = route(photoProgress)
export const PUT = partRoute(receivePhotoPart)
