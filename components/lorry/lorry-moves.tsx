'use client'

import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { changeLorryAction } from '@/lib/services/lorry/actions'
import { lorryStatusRefusal } from '@/lib/services/lorry/rules/lorry-states'
import type { LorryView } from '@/lib/services/lorry/view'
import { lorryWord } from './lorry-tag'

type Target = 'available' | 'idle' | 'maintenance' | 'retired'
const moves: { to: Target; label: string; title: string; body: string; danger?: boolean }[] = [
  {
    to: 'available',
    label: 'Make available',
    title: 'Make this lorry available?',
    body: 'It can be chosen for trips again.',
  },
  {
    to: 'maintenance',
    label: 'To maintenance…',
    title: 'Send this lorry to maintenance?',
    body: 'Nobody can choose it until you make it available again.',
  },
  {
    to: 'idle',
    label: 'Set idle…',
    title: 'Set this lorry idle?',
    body: 'It stays on the list and is not offered for trips until you make it available.',
  },
  {
    to: 'retired',
    label: 'Retire…',
    title: 'Retire this lorry?',
    body: 'It is never offered again. Its trips and papers stay as they are.',
    danger: true,
  },
]

/** The states the office may move this lorry to, by the lorry's own rules. A lorry on a trip follows its trip. */
export function LorryMoves({ lorry, onChanged }: { lorry: LorryView; onChanged: (lorry: LorryView) => void }) {
  async function move(status: Target) {
    const outcome = await changeLorryAction({ lorryId: lorry.id, expectedVersion: lorry.version, status })
    if (outcome.ok) onChanged(outcome.value)
    return outcome
  }
  return moves
    .filter(({ to }) => to !== lorry.status && lorryStatusRefusal(lorry.status, to) === null)
    .map(({ to, label, title, body, danger }) => (
      <Confirm
        key={to}
        danger={danger}
        trigger={<Button variant={danger ? 'danger' : 'plain'}>{label}</Button>}
        title={title}
        body={`${lorry.registrationNumber}: ${body}`}
        action={label.replace('…', '')}
        onConfirm={() => move(to)}
        onDone={() => toast(`${lorry.registrationNumber} is ${lorryWord(to)}`)}
      />
    ))
}
