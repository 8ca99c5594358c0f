import { route } from '@/lib/doors/route'
import { farmerLedger } from '@/lib/services/payment/queries/ledger'

export const GET = route(farmerLedger)
