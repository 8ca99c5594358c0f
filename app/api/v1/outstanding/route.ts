import { route } from '@/lib/doors/route'
import { listOutstanding } from '@/lib/services/payment/queries/outstanding'

export const GET = route(listOutstanding)
