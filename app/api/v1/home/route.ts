import { route } from '@/lib/doors/route'
import { officeHome } from '@/lib/reporting/queries/home'

export const GET = route(officeHome)
