'use client'

import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { LinkButton } from '@/components/ui/link-button'
import { Progress } from '@/components/ui/progress'
import { Sheet } from '@/components/ui/sheet'
import { groupIndian } from '@/lib/kernel/money'
import { undoImportAction } from '@/lib/services/farmer/actions'
import type { ImportView } from '@/lib/services/farmer/view'
import { ImportTag } from './import-tag'

/** An import at work, done or undone. */
export function ImportRun({ list, onChanged }: { list: ImportView; onChanged: (list: ImportView) => void }) {
  const isRunning = list.status === 'running'
  return (
    <Sheet title="Import" aside={<ImportTag status={list.status} />} className="max-w-2xl">
      <div className="flex flex-col gap-4">
        {list.status === 'undone' ? (
          <Undone list={list} />
        ) : (
          <Progress
            label="Added"
            value={list.doneCount}
            max={list.chosenCount}
            text={`${groupIndian(list.doneCount)} of ${groupIndian(list.chosenCount)}`}
          />
        )}
        <p role="status">{sentenceOf(list)}</p>
        {list.notes.length > 0 ? (
          <ul className="list-disc pl-5 text-sm text-ink-2">
            {list.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {isRunning ? null : <LinkButton href="/farmers?sort=-createdAt">See the farmers</LinkButton>}
          {list.status === 'undone' ? null : (
            <Confirm
              danger
              trigger={<Button variant="danger">Undo this import…</Button>}
              title="Undo this import?"
              body={`The ${groupIndian(list.addedCount)} farmers it added leave the list. Who has brought maize or taken an advance since then stays.`}
              action="Undo the import"
              onConfirm={async () => {
                const outcome = await undoImportAction({ importId: list.id })
                if (outcome.ok) onChanged(outcome.value)
                return outcome
              }}
              onDone={() => toast('Import undone')}
            />
          )}
        </div>
      </div>
    </Sheet>
  )
}

function sentenceOf(list: ImportView): string {
  const out = list.skippedCount > 0 ? ` ${groupIndian(list.skippedCount)} rows stayed out.` : ''
  if (list.status === 'running') return 'You may leave this page; the import goes on by itself.'
  if (list.status === 'done')
    return `${groupIndian(list.addedCount)} ${list.addedCount === 1 ? 'farmer is' : 'farmers are'} on your list.${out}`
  return list.keptCount > 0
    ? `${groupIndian(list.addedCount - list.keptCount)} farmers have left the list.`
    : `All ${groupIndian(list.addedCount)} farmers have left the list.`
}

function Undone({ list }: { list: ImportView }) {
  if (list.keptCount === 0) return null
  return (
    <div>
      <p className="font-medium">
        {groupIndian(list.keptCount)} {list.keptCount === 1 ? 'farmer stays' : 'farmers stay'}, with deliveries or
        advances since:
      </p>
      <ul className="mt-1 list-disc pl-5">
        {list.kept.map((farmer) => (
          <li key={farmer.id}>
            <a className="link" href={`/farmers/${farmer.id}`}>
              {farmer.name}, {farmer.code}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
