import { route } from '@/lib/doors/route'
import { advanceLimitsLeft } from '@/lib/services/payment/queries/advance-limits-left'

export const GET = route(advanceLimitsLeft)
