import { Tag, type TagTone } from '@/components/ui/tag'
import type { AdvanceView, BatchSummary, PaymentView, SettlementView } from '@/lib/services/payment/view'

type Looks<S extends string> = Record<S, { tone: TagTone; word: string }>

const advanceLooks: Looks<AdvanceView['status']> = {
  requested: { tone: 'wait', word: 'to approve' },
  approved: { tone: 'go', word: 'approved, to pay' },
  paid: { tone: 'go', word: 'open' },
  part_recovered: { tone: 'go', word: 'partly recovered' },
  recovered: { tone: 'ok', word: 'recovered' },
  rejected: { tone: 'plain', word: 'rejected' },
  cancelled: { tone: 'plain', word: 'cancelled' },
}
const paymentLooks: Looks<PaymentView['status']> = {
  draft: { tone: 'wait', word: 'second person' },
  approved: { tone: 'go', word: 'to send' },
  sent: { tone: 'go', word: 'sent' },
  confirmed: { tone: 'ok', word: 'paid' },
  failed: { tone: 'bad', word: 'failed' },
  reversed: { tone: 'plain', word: 'reversed' },
}
const batchLooks: Looks<BatchSummary['status']> = {
  draft: { tone: 'wait', word: 'second person' },
  approved: { tone: 'go', word: 'to send' },
  sent: { tone: 'go', word: 'at the bank' },
  done: { tone: 'ok', word: 'done' },
}
const settlementLooks: Looks<SettlementView['status']> = {
  settled: { tone: 'wait', word: 'to pay' },
  paid: { tone: 'ok', word: 'paid' },
  reversed: { tone: 'plain', word: 'reversed' },
}

const choicesOf = (looks: Record<string, { word: string }>) =>
  Object.entries(looks).map(([value, look]) => ({ value, label: look.word }))
export const advanceChoices = choicesOf(advanceLooks)
export const paymentChoices = choicesOf(paymentLooks)
export const batchChoices = choicesOf(batchLooks)
export const methodChoices = [
  { value: 'cash', label: 'cash' },
  { value: 'bank', label: 'bank transfer' },
  { value: 'upi', label: 'UPI' },
  { value: 'cheque', label: 'cheque' },
]
/** An advance can also be seed or fertiliser. */
export const advanceMethodChoices = [...methodChoices, { value: 'in_kind', label: 'goods' }]
export const methodWord = (method: string): string =>
  advanceMethodChoices.find((choice) => choice.value === method)?.label ?? method

export const AdvanceTag = ({ status }: { status: AdvanceView['status'] }) => <Tag {...tagOf(advanceLooks[status])} />
export const BatchTag = ({ status }: { status: BatchSummary['status'] }) => <Tag {...tagOf(batchLooks[status])} />
/** A cheque clears or bounces where other payments are paid or fail. */
const chequeWords: Partial<Record<PaymentView['status'], string>> = {
  sent: 'handed over',
  confirmed: 'cleared',
  failed: 'bounced',
}
export const PaymentTag = ({ status, method }: Pick<PaymentView, 'status' | 'method'>) => {
  const { tone, word } = paymentLooks[status]
  return <Tag tone={tone}>{(method === 'cheque' && chequeWords[status]) || word}</Tag>
}
export const SettlementTag = ({ status }: { status: SettlementView['status'] }) => (
  <Tag {...tagOf(settlementLooks[status])} />
)
const tagOf = ({ tone, word }: { tone: TagTone; word: string }) => ({ tone, children: word })
