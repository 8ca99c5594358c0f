import { route } from '@/lib/doors/route'
import { farmerCards } from '@/lib/services/farmer/queries/cards'

export const GET = route(farmerCards)
