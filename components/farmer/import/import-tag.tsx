import { Tag, type TagTone } from '@/components/ui/tag'
import type { ImportView } from '@/lib/services/farmer/view'

const looks: Record<ImportView['status'], { tone: TagTone; word: string }> = {
  uploaded: { tone: 'wait', word: 'not started' },
  running: { tone: 'go', word: 'running' },
  done: { tone: 'ok', word: 'done' },
  undone: { tone: 'plain', word: 'undone' },
}

/** How far an import is. */
export const ImportTag = ({ status }: { status: ImportView['status'] }) => (
  <Tag tone={looks[status].tone}>{looks[status].word}</Tag>
)
