import { type DomainError, invalid } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'

type Standing = { finalAmountPaise: number; allocatedPaise: number }

/** Why a settlement cannot be adjusted by this much, or null: what is promised or paid already is not taken back here. Paise. */
export function adjustmentRefusal(
  amountPaise: number,
  { finalAmountPaise, allocatedPaise }: Standing,
): DomainError | null {
  const mostOffPaise = finalAmountPaise - allocatedPaise
  if (amountPaise >= -mostOffPaise) return null
  const promised = allocatedPaise > 0 ? `${formatRupees(allocatedPaise)} is promised or paid already. ` : ''
  const most =
    mostOffPaise > 0 ? `At most ${formatRupees(mostOffPaise)} can be taken off.` : 'Nothing is left to take off.'
  return invalid([{ path: 'adjustmentPaise', message: `${promised}${most}` }], 'adjustment.below-promised')
}

/** Whether a settlement is paid once its final amount is this: nothing is left, and nothing is only promised. Paise. */
export const isPaidAt = (finalAmountPaise: number, paidPaise: number): boolean => finalAmountPaise === paidPaise
