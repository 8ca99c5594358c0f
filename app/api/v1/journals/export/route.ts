import { journalsRoute } from '@/lib/doors/journals-route'

export const GET = journalsRoute()
