import { route } from '@/lib/doors/route'
import { confirmSlip } from '@/lib/services/delivery/operations/confirm-slip'

export const POST = route(confirmSlip)
