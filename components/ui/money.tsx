import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { cx } from './cx'

/** An amount in paise as rupees. `bare` leaves the ₹ to the column header; `loss` prints it red, for deductions. */
export function Money({
  paise,
  bare = false,
  loss = false,
  className,
}: {
  paise: number
  bare?: boolean
  loss?: boolean
  className?: string
}) {
  return (
    <span className={cx('figures whitespace-nowrap', loss && paise !== 0 && 'text-loss', className)}>
      {bare ? formatPaise(paise) : formatRupees(paise)}
    </span>
  )
}
