import { route } from '@/lib/doors/route'
import { recordCharge } from '@/lib/services/payment/operations/record-charge'
import { tripCharges } from '@/lib/services/payment/queries/trip-charges'

export const GET = route(tripCharges)
export const POST = route(recordCharge)
