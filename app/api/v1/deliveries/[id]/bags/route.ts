import { route } from '@/lib/doors/route'
import { recordBags } from '@/lib/services/delivery/operations/record-bags'

export const POST = route(recordBags)
