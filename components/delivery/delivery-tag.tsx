import { Tag, type TagTone } from '@/components/ui/tag'
import type { DeliverySummary } from '@/lib/services/delivery/view'

const looks: Record<DeliverySummary['status'], { tone: TagTone; word: string }> = {
  draft: { tone: 'plain', word: 'being weighed' },
  recorded: { tone: 'go', word: 'weighed' },
  submitted: { tone: 'wait', word: 'to price' },
  priced: { tone: 'wait', word: 'priced' },
  settled: { tone: 'ok', word: 'settled' },
  paid: { tone: 'ok', word: 'paid' },
}
export const deliveryChoices = Object.entries(looks).map(([value, look]) => ({ value, label: look.word }))
export const deliveryWord = (status: DeliverySummary['status']): string => looks[status].word

/** How far one farmer's bags are. */
export const DeliveryTag = ({ status }: { status: DeliverySummary['status'] }) => (
  <Tag tone={looks[status].tone}>{looks[status].word}</Tag>
)
