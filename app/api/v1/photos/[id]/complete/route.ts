import { route } from '@/lib/doors/route'
import { completePhoto } from '@/lib/services/delivery/operations/complete-photo'

export const POST = route(completePhoto)
