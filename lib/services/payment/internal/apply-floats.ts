import { floatEntries } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import { applyJournal } from './apply-journal'

type Entry = { entryId: string; memberId: string; businessOn: string; note: string | null; recordedBy: string }
type Moved = Entry & { amountPaise: number; journal: Journal }
export async function applyFloatMoved(tx: Tx, event: AppliedEvent<Moved>, kind: 'drawn' | 'returned'): Promise<void> {
  const { entryId, journal, ...facts } = event.payload
  const { organizationId, at } = event
  const entry = { organizationId, id: entryId, kind, ...facts, journalNumber: journal.number, createdAt: at }
  await tx.insert(floatEntries).values(entry)
  await applyJournal(tx, event, journal)
}

type Counted = Entry & {
  countedPaise: number
  paidOutPaise: number
  differencePaise: number
  upToJournal: number
  journal: Journal | null
}
export async function applyFloatCounted(tx: Tx, event: AppliedEvent<Counted>): Promise<void> {
  const { entryId, countedPaise, upToJournal, journal, ...facts } = event.payload
  const { organizationId, at } = event
  await tx.insert(floatEntries).values({
    ...{ organizationId, id: entryId, kind: 'counted', ...facts, amountPaise: countedPaise },
    ...{ journalNumber: upToJournal, createdAt: at },
  })
  await applyJournal(tx, event, journal)
}
