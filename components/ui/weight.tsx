import { formatKg } from '@/lib/kernel/weight'
import { cx } from './cx'

/** A weight in grams as kilograms with one decimal. `bare` leaves the unit to the column header. */
export function Weight({
  grams,
  bare = false,
  loss = false,
  className,
}: {
  grams: number
  bare?: boolean
  loss?: boolean
  className?: string
}) {
  return (
    <span className={cx('figures whitespace-nowrap', loss && grams !== 0 && 'text-loss', className)}>
      {formatKg(grams)}
      {bare ? null : ' kg'}
    </span>
  )
}
