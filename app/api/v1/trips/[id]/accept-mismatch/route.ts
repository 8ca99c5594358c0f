import { route } from '@/lib/doors/route'
import { acceptMismatch } from '@/lib/services/delivery/operations/accept-mismatch'

export const POST = route(acceptMismatch)
