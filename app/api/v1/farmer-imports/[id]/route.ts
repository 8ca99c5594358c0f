import { route } from '@/lib/doors/route'
import { mapImport } from '@/lib/services/farmer/operations/map-import'
import { getImport } from '@/lib/services/farmer/queries/imports'

export const GET = route(getImport)
export const PATCH = route(mapImport)
