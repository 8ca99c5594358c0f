import { route } from '@/lib/doors/route'
import { announcePhoto } from '@/lib/services/delivery/operations/announce-photo'
import { listPhotos } from '@/lib/services/delivery/queries/photos'

export const GET = route(listPhotos)
export const POST = route(announcePhoto)
