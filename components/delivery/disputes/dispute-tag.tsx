import { Tag } from '@/components/ui/tag'
import type { DisputeView } from '@/lib/services/delivery/view'
import { outcomeWord } from './dispute-words'

/** How far a question is. */
export const DisputeTag = ({ dispute }: { dispute: DisputeView }) => (
  <Tag tone={dispute.status === 'open' ? 'wait' : dispute.verdict === 'stands' ? 'plain' : 'ok'}>
    {outcomeWord(dispute)}
  </Tag>
)

/** Beside a state: a line is questioned, and this waits for the answer. */
export const DisputedTag = () => <Tag tone="bad">disputed</Tag>
