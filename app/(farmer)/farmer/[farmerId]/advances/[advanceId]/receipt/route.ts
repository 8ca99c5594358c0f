import { ownAdvanceReceiptRoute } from '@/lib/doors/advance-papers-route'

export const GET = ownAdvanceReceiptRoute()
