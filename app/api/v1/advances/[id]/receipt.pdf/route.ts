import { advanceReceiptRoute } from '@/lib/doors/advance-papers-route'

export const GET = advanceReceiptRoute()
