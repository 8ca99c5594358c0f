import { route } from '@/lib/doors/route'
import { moveGunnyBags } from '@/lib/services/farmer/operations/move-gunny-bags'
import { gunnyBagAccount } from '@/lib/services/farmer/queries/gunny-bags'

export const GET = route(gunnyBagAccount)
export const POST = route(moveGunnyBags)
