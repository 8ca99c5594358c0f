import { publicKeyRoute } from '@/lib/doors/public-key-route'

export const GET = publicKeyRoute()
