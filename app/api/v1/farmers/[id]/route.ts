import { route } from '@/lib/doors/route'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { getFarmer } from '@/lib/services/farmer/queries/farmers'

export const GET = route(getFarmer)
export const PATCH = route(changeFarmer)
