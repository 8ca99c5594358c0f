import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { moveGunnyBags } from '@/lib/services/farmer/operations/move-gunny-bags'
import type { Stand } from './stand'

const BORROWERS = 12

/** Some farmers borrow our bags; most have brought them back, a few were torn. */
export async function playGunnyBags({ cast, clock, farmerIds }: Stand): Promise<void> {
  for (let nth = 0; nth < Math.min(BORROWERS, farmerIds.length); nth++) {
    const farmerId = farmerIds[(nth * 11) % farmerIds.length]!
    const given = 40 + nth * 10
    const move = (kind: 'given' | 'returned' | 'written_off', bagCount: number, daysAgo: number) => {
      const movedOn = addDays(clock.today, -daysAgo)
      const owner = cast.as(cast.one('owner'), clock.at(movedOn, 500 + nth))
      return runOperation(owner, moveGunnyBags, { farmerId, kind, bagCount, movedOn, note: 'with our mark' })
    }
    await move('given', given, 21)
    if (nth % 3 !== 0) await move('returned', given - nth * 3 - 4, 4)
    if (nth % 5 === 4) await move('written_off', 2, 2)
  }
}
