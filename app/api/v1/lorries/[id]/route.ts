import { route } from '@/lib/doors/route'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { getLorry } from '@/lib/services/lorry/queries/lorries'

export const GET = route(getLorry)
export const PATCH = route(changeLorry)
