import { resolveRoute } from '@/lib/doors/sync/resolve-door'

export const POST = resolveRoute()
