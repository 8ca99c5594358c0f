import { route } from '@/lib/doors/route'
import { approveRequest } from '@/lib/services/delivery/operations/approve-request'

export const POST = route(approveRequest)
