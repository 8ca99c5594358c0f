import { advanceStatementRoute } from '@/lib/doors/advance-papers-route'

export const GET = advanceStatementRoute()
