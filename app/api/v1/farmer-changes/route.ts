import { route } from '@/lib/doors/route'
import { listChangeRequests } from '@/lib/services/farmer/queries/change-requests'

export const GET = route(listChangeRequests)
