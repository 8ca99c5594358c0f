import { route } from '@/lib/doors/route'
import { findDuplicates } from '@/lib/services/farmer/queries/farmers'

export const GET = route(findDuplicates)
