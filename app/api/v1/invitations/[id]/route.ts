import { route } from '@/lib/doors/route'
import { revokeInvitation } from '@/lib/services/user/operations/revoke-invitation'

export const DELETE = route(revokeInvitation)
