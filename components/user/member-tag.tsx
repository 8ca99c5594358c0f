import { Tag, type TagTone } from '../ui/tag'

const looks: Record<string, { tone: TagTone; word: string }> = {
  active: { tone: 'ok', word: 'active' },
  suspended: { tone: 'bad', word: 'suspended' },
  open: { tone: 'wait', word: 'waits for an answer' },
  accepted: { tone: 'ok', word: 'accepted' },
  revoked: { tone: 'plain', word: 'taken back' },
  expired: { tone: 'plain', word: 'too old' },
}

/** How a member or an invitation stands. */
export function MemberTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'plain' as const, word: status }
  return <Tag tone={look.tone}>{look.word}</Tag>
}
