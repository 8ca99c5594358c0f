import { verifyWorkerRoute } from '@/lib/doors/verify-worker'

export const GET = verifyWorkerRoute
