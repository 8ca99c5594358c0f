import { route } from '@/lib/doors/route'
import { setMoisture } from '@/lib/services/delivery/operations/set-moisture'

export const POST = route(setMoisture)
