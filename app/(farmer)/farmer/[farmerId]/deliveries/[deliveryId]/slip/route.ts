import { ownSlipRoute } from '@/lib/doors/own-slip-route'

export const GET = ownSlipRoute()
