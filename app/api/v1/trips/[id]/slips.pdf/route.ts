import { slipRoute } from '@/lib/doors/slip-route'
import { tripSlips } from '@/lib/reporting/queries/slip'

export const GET = slipRoute(tripSlips, 'tripId')
