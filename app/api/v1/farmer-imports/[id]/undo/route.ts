import { route } from '@/lib/doors/route'
import { undoImport } from '@/lib/services/farmer/operations/undo-import'

export const POST = route(undoImport)
