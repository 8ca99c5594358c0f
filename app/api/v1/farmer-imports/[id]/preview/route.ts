import { route } from '@/lib/doors/route'
import { previewImport } from '@/lib/services/farmer/queries/preview-import'

export const GET = route(previewImport)
