import { route } from '@/lib/doors/route'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'

export const POST = route(settleTrip)
