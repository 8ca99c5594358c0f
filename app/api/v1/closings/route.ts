import { route } from '@/lib/doors/route'
import { requestClosing } from '@/lib/reporting/operations/request-closing'

export const POST = route(requestClosing)
