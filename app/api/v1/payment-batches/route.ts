import { route } from '@/lib/doors/route'
import { createBatch } from '@/lib/services/payment/operations/create-batch'
import { listBatches } from '@/lib/services/payment/queries/batches'

export const GET = route(listBatches)
export const POST = route(createBatch)
