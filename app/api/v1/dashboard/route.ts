import { route } from '@/lib/doors/route'
import { dashboard } from '@/lib/reporting/queries/dashboard'

export const GET = route(dashboard)
