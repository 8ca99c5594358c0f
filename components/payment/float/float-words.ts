import { formatPaise, formatRupees } from '@/lib/kernel/money'

export const plain = (paise: number): string => (paise === 0 ? '–' : formatPaise(paise))

/** `₹50.00 missing`, `₹50.00 too much`; nothing where a count found what was expected. */
export const differenceWords = (paise: number): string =>
  paise === 0 ? '' : `${formatRupees(Math.abs(paise))} ${paise < 0 ? 'missing' : 'too much'}`
