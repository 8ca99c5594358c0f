import { route } from '@/lib/doors/route'
import { approveBatch } from '@/lib/services/payment/operations/approve-batch'

export const POST = route(approveBatch)
