'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type TagTone } from '@/components/ui/tag'
import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { unscheduleReportAction } from '@/lib/reporting/actions'
import type { ScheduleView } from '@/lib/reporting/queries/report-schedules'
import { rhythmWords } from './rhythm-words'

type Last = NonNullable<ScheduleView['last']>
const states: Record<Last['status'], { tone: TagTone; word: string }> = {
  sending: { tone: 'go', word: 'being sent' },
  sent: { tone: 'ok', word: 'sent' },
  retrying: { tone: 'wait', word: 'tried again' },
  failed: { tone: 'bad', word: 'not sent' },
}

const moment = (iso: string, timeZone: string) => {
  const at = new Date(iso)
  return `${formatDay(dayOf(at, timeZone))}, ${formatClock(at, timeZone)}`
}

const columnsIn = (timeZone: string): LedgerColumn<ScheduleView>[] => [
  {
    header: 'Report',
    cell: ({ title, format, ...rhythm }) => (
      <span className="block">
        <b>
          {title}, {format.toUpperCase()}
        </b>
        <span className="block text-note font-normal text-ink-2">
          {rhythmWords(rhythm).when}, about {rhythmWords(rhythm).about}
        </span>
      </span>
    ),
  },
  { header: 'To', cell: ({ recipients }) => <span className="break-all">{recipients.join(', ')}</span> },
  { header: 'Next', cell: ({ nextAt }) => <span className="whitespace-nowrap">{moment(nextAt, timeZone)}</span> },
  { header: 'Last', cell: ({ last }) => (last ? <LastSend last={last} timeZone={timeZone} /> : '–') },
  { header: '', cell: (schedule) => <Stop schedule={schedule} /> },
]

function LastSend({ last, timeZone }: { last: Last; timeZone: string }) {
  const { tone, word } = states[last.status]
  return (
    <span className="block">
      <Tag tone={tone}>{word}</Tag>
      <span className="block text-note text-ink-2">{last.failure ?? moment(last.dueAt, timeZone)}</span>
    </span>
  )
}

function Stop({ schedule }: { schedule: ScheduleView }) {
  const router = useRouter()
  return (
    <Confirm
      trigger={<Button size="small">Stop…</Button>}
      title={`Stop “${schedule.title}” by e-mail?`}
      body={`Nobody gets it any more: ${schedule.recipients.join(', ')}.`}
      action="Stop it"
      danger
      onConfirm={() => unscheduleReportAction({ scheduleId: schedule.id })}
      onDone={() => {
        toast('It goes out no more')
        router.refresh()
      }}
    />
  )
}

/** What goes out by e-mail, when, to whom, and how it went the last time. */
export function Schedules({ schedules, timeZone }: { schedules: ScheduleView[]; timeZone: string }) {
  if (schedules.length === 0) return null
  return (
    <Sheet flush title="By e-mail">
      <Ledger label="By e-mail" columns={columnsIn(timeZone)} rows={schedules} rowKey={({ id }) => id} />
    </Sheet>
  )
}
