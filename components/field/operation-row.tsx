'use client'

import { Tag } from '@/components/ui/tag'
import { formatClock } from '@/lib/kernel/time'
import type { StoredOperation } from '@/lib/offline/operation'
import { usePhone } from '@/lib/offline/use-phone'
import { RefusedWork } from './attention/refused-work'
import { operationWords } from './operation-words'

/** One entry of the queue in words; a refused one with the reason and what can be done. */
export function OperationRow({ operation, isSending }: { operation: StoredOperation; isSending: boolean }) {
  const { me } = usePhone()
  const { what, whom } = operationWords(operation)
  const clock = formatClock(new Date(operation.at), me?.timeZone ?? 'Asia/Kolkata')
  const { refusal } = operation
  return (
    <li className="px-4 py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium">{what}</span>
        <span className="figures text-ink-2">{clock}</span>
      </p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-ink-2">
        <span>{whom}</span>
        {refusal ? (
          <Tag tone="bad">refused</Tag>
        ) : (
          <Tag tone={isSending ? 'go' : 'wait'}>{isSending ? 'being sent' : 'on this phone'}</Tag>
        )}
      </p>
      <RefusedWork operation={operation} />
    </li>
  )
}
