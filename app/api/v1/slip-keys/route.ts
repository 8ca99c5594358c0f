import { route } from '@/lib/doors/route'
import { listSlipKeys } from '@/lib/reporting/queries/slip-keys'

export const GET = route(listSlipKeys)
