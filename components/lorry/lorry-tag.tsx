import { Tag, type TagTone } from '@/components/ui/tag'
import type { LorryView } from '@/lib/services/lorry/view'

const looks: Record<LorryView['status'], { tone: TagTone; word: string }> = {
  available: { tone: 'ok', word: 'available' },
  assigned: { tone: 'go', word: 'on a trip' },
  idle: { tone: 'plain', word: 'idle' },
  maintenance: { tone: 'wait', word: 'in maintenance' },
  retired: { tone: 'plain', word: 'retired' },
}

export const lorryChoices = Object.entries(looks).map(([value, look]) => ({ value, label: look.word }))
export const lorryWord = (status: LorryView['status']): string => looks[status].word

/** Whether a lorry can be sent. */
export const LorryStatusTag = ({ status }: { status: LorryView['status'] }) => (
  <Tag tone={looks[status].tone}>{looks[status].word}</Tag>
)
