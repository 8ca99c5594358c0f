import { route } from '@/lib/doors/route'
import { makeBankFile } from '@/lib/services/payment/operations/make-bank-file'

export const POST = route(makeBankFile)
