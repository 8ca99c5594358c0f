import { route } from '@/lib/doors/route'
import { acceptChange } from '@/lib/services/farmer/operations/accept-change'

export const POST = route(acceptChange)
