import { ownAdvanceStatementRoute } from '@/lib/doors/advance-papers-route'

export const GET = ownAdvanceStatementRoute()
