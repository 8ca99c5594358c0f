import { route } from '@/lib/doors/route'
import { correctBag } from '@/lib/services/delivery/operations/correct-bag'
import { strikeBag } from '@/lib/services/delivery/operations/strike-bag'

export const PATCH = route(correctBag)
export const DELETE = route(strikeBag)
