import { formatKg } from '@/lib/kernel/weight'

/** What a lorry may carry, in whole kilograms where it is whole: 9000000 → `9,000`. */
export const formatCapacity = (grams: number): string => formatKg(grams).replace(/\.0$/, '')
