import { route } from '@/lib/doors/route'
import { revokeApiKey } from '@/lib/services/user/operations/revoke-api-key'

export const DELETE = route(revokeApiKey)
