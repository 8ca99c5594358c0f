import { route } from '@/lib/doors/route'
import { allowOverload } from '@/lib/services/delivery/operations/allow-overload'

export const POST = route(allowOverload)
