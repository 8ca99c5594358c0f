import { route } from '@/lib/doors/route'
import { listDisputes } from '@/lib/services/delivery/queries/disputes'

export const GET = route(listDisputes)
