import { route } from '@/lib/doors/route'
import { getBatch } from '@/lib/services/payment/queries/batches'

export const GET = route(getBatch)
