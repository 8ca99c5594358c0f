import { route } from '@/lib/doors/route'
import { listEvents } from '@/lib/reporting/queries/events'

export const GET = route(listEvents)
