import { route } from '@/lib/doors/route'
import { renewCard } from '@/lib/services/farmer/operations/renew-card'

export const POST = route(renewCard)
