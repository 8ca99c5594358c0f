import { type DomainError, refused } from '@/lib/kernel/errors'

/** given: handed out empty · returned: back, full or empty · written_off: torn or lost, not expected any more. */
export const gunnyBagKinds = ['given', 'returned', 'written_off'] as const
export type GunnyBagKind = (typeof gunnyBagKinds)[number]

/** How many more (or fewer) are with the farmer after such a step. */
export const gunnyBagsMoved = (kind: GunnyBagKind, bagCount: number): number =>
  kind === 'given' ? bagCount : -bagCount

/** Why so many cannot come back or be given up, or null: no more than are out. */
export const gunnyBagsRefusal = (kind: GunnyBagKind, bagCount: number, outCount: number): DomainError | null =>
  outCount + gunnyBagsMoved(kind, bagCount) >= 0
    ? null
    : refused(
        'gunny-bags.not-out',
        outCount === 0
          ? 'None of our bags are with this farmer. Hand some out first.'
          : `Only ${outCount} of our bags are with this farmer. Enter ${outCount} or less.`,
        { facts: { outCount } },
      )
