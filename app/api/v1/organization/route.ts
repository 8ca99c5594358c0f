import { route } from '@/lib/doors/route'
import { changeOrganization } from '@/lib/services/user/operations/change-organization'
import { getOrganization } from '@/lib/services/user/queries'

export const GET = route(getOrganization)
export const PATCH = route(changeOrganization)
