import { fieldCopyRoute, syncRoute } from '@/lib/doors/sync/sync-door'

export const GET = fieldCopyRoute()
export const POST = syncRoute()
