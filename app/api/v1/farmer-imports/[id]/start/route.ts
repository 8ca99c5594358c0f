import { route } from '@/lib/doors/route'
import { startImport } from '@/lib/services/farmer/operations/start-import'

export const POST = route(startImport)
