import { route } from '@/lib/doors/route'
import { refuseChange } from '@/lib/services/farmer/operations/refuse-change'

export const POST = route(refuseChange)
