import { importRoute } from '@/lib/doors/sync/import-door'

export const POST = importRoute()
