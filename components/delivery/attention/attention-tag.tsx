import { Tag, type TagTone } from '@/components/ui/tag'
import { isParked } from '@/lib/services/delivery/rules/attention-kinds'
import { statusInWords } from '@/lib/services/delivery/rules/attention-words'
import type { AttentionView } from '@/lib/services/delivery/view'

const tones: Record<AttentionView['status'], TagTone> = { open: 'wait', applied: 'ok', discarded: 'plain', seen: 'ok' }

/** What became of an item; what is not on the books yet is marked as bad. */
export function AttentionTag({ item }: { item: Pick<AttentionView, 'status' | 'kind'> }) {
  const tone = item.status === 'open' && isParked(item.kind) ? 'bad' : tones[item.status]
  return <Tag tone={tone}>{statusInWords(item.status, item.kind)}</Tag>
}

export const kindChoices = [
  { value: 'late', label: 'came too late' },
  { value: 'refused', label: 'not accepted' },
  { value: 'waiting', label: 'waits for something' },
  { value: 'conflict', label: 'one id, two entries' },
  { value: 'clash', label: 'two phones, one number' },
  { value: 'exception', label: 'advance over a limit' },
  { value: 'clock', label: 'wrong clock' },
]
export const statusChoices = [
  { value: 'open', label: 'open' },
  { value: 'resolved', label: 'dealt with' },
]
