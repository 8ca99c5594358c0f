import { syncRoute } from '@/lib/doors/sync/sync-door'

export const POST = syncRoute()
