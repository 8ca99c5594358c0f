import { route } from '@/lib/doors/route'
import { farmerCredit } from '@/lib/services/payment/queries/credit'

export const GET = route(farmerCredit)
