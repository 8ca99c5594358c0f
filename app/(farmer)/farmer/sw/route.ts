import { ownWorkerRoute } from '@/lib/doors/own-worker-route'

export const GET = ownWorkerRoute()
