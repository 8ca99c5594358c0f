import { route } from '@/lib/doors/route'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { listFarmers } from '@/lib/services/farmer/queries/farmers'

export const GET = route(listFarmers)
export const POST = route(addFarmer)
