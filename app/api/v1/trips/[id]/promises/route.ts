import { route } from '@/lib/doors/route'
import { tripPromises } from '@/lib/services/delivery/queries/promises'

export const GET = route(tripPromises)
