import { route } from '@/lib/doors/route'
import { planChoices } from '@/lib/services/delivery/queries/plan-choices'

export const GET = route(planChoices)
