import { route } from '@/lib/doors/route'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { listLorries } from '@/lib/services/lorry/queries/lorries'

export const GET = route(listLorries)
export const POST = route(addLorry)
