import { route } from '@/lib/doors/route'
import { sendBatch } from '@/lib/services/payment/operations/send-batch'

export const POST = route(sendBatch)
