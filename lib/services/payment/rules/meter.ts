import type { Day } from '@/lib/kernel/time'

/** The Indian financial year of a day, from 1 April: its first day and its name, `2026-27`. */
export function financialYear(day: Day): { from: Day; name: string } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return { from: `${year}-04-01` as Day, name: `${year}-${String((year + 1) % 100).padStart(2, '0')}` }
}

/** From so much of a limit on, basis points, somebody should look. */
const NEAR_BP = 8_000

/** Where a sum stands against a limit; `off` where none is set. */
export function meterState(paise: number, limitPaise: number | null): 'off' | 'below' | 'near' | 'above' {
  if (limitPaise === null) return 'off'
  if (paise > limitPaise) return 'above'
  return BigInt(paise) * 10_000n >= BigInt(limitPaise) * BigInt(NEAR_BP) ? 'near' : 'below'
}
