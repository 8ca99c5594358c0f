import { route } from '@/lib/doors/route'
import { rejectRequest } from '@/lib/services/lorry/operations/reject-request'

export const POST = route(rejectRequest)
