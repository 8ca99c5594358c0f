import { Tag, type TagTone } from '@/components/ui/tag'
import type { RequestView } from '@/lib/services/lorry/view'

const statuses: Record<RequestView['status'], { tone: TagTone; word: string }> = {
  pending: { tone: 'wait', word: 'to decide' },
  info_requested: { tone: 'wait', word: 'question asked' },
  approved: { tone: 'ok', word: 'approved' },
  completed: { tone: 'ok', word: 'completed' },
  rejected: { tone: 'bad', word: 'rejected' },
  cancelled: { tone: 'plain', word: 'cancelled' },
}
const priorities: Record<RequestView['priority'], { tone: TagTone; word: string }> = {
  low: { tone: 'plain', word: 'low' },
  medium: { tone: 'plain', word: 'medium' },
  high: { tone: 'wait', word: 'high' },
  urgent: { tone: 'bad', word: 'urgent' },
}
const choices = (looks: Record<string, { word: string }>) =>
  Object.entries(looks).map(([value, look]) => ({ value, label: look.word }))

export const requestChoices = choices(statuses)
export const priorityChoices = choices(priorities)
export const requestWord = (status: RequestView['status']): string => statuses[status].word

export const RequestTag = ({ status }: { status: RequestView['status'] }) => (
  <Tag tone={statuses[status].tone}>{statuses[status].word}</Tag>
)
export const PriorityTag = ({ priority }: { priority: RequestView['priority'] }) => (
  <Tag tone={priorities[priority].tone}>{priorities[priority].word}</Tag>
)
