import type { Cast } from './cast'
import type { SeasonClock } from './season-clock'
import type { SeasonPlan } from './season-plan'

/** Everything that is there before the first lorry leaves. */
export type Stand = {
  cast: Cast
  clock: SeasonClock
  plan: SeasonPlan
  farmerIds: string[]
  lorryIds: string[]
}
