import { route } from '@/lib/doors/route'
import { rotateApiKey } from '@/lib/services/user/operations/rotate-api-key'

export const POST = route(rotateApiKey)
