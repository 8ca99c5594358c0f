import { photoRoute } from '@/lib/doors/photo-route'
import { photoBytes } from '@/lib/services/delivery/queries/photos'

export const GET = photoRoute(photoBytes)
