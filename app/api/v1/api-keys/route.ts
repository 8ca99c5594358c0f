import { route } from '@/lib/doors/route'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { listApiKeys } from '@/lib/services/user/queries'

export const GET = route(listApiKeys)
export const POST = route(createApiKey)
