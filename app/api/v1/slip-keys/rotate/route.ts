import { route } from '@/lib/doors/route'
import { rotateSlipKey } from '@/lib/reporting/operations/make-slip-key'

export const POST = route(rotateSlipKey)
