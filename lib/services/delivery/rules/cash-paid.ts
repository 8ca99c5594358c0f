import { refused } from '@/lib/kernel/errors'

/** Money that has left the manager's hand: a mistake about it is put right, it is never simply taken out. */
export const isCashPaid = (operation: string | null, input: unknown): boolean =>
  operation === 'payment.record-advance' && (input as { method?: unknown } | null)?.method === 'cash'

export const cashRefusal = () =>
  refused('attention.cash-paid', 'This money was handed over. Correct what is wrong with it, or call the office.')
