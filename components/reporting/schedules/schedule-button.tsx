'use client'

import { Mail } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { newId } from '@/lib/kernel/ids'
import { scheduleReportAction } from '@/lib/reporting/actions'
import type { Frequency } from '@/lib/reporting/schedules/due'
import { addressesOf, minuteOf, rhythmWords, weekdays } from './rhythm-words'

const rhythms = [
  { value: 'day', label: 'Every day, about the day before' },
  { value: 'week', label: 'Every week, about the seven days before' },
  { value: 'month', label: 'Every month, about the month before' },
]
const formats = [
  { value: 'pdf', label: 'PDF' },
  { value: 'xlsx', label: 'Excel' },
]
const weekdayOptions = weekdays.map((label, nth) => ({ value: `${nth + 1}`, label }))
const monthDayOptions = Array.from({ length: 28 }, (_, nth) => ({ value: `${nth + 1}`, label: `${nth + 1}` }))

type Props = { kind: string; title: string; filters: Record<string, string> }

/** The report as it is filtered now goes out by e-mail, again and again. */
export function ScheduleButton({ kind, title, filters }: Props) {
  const [id, setId] = useState<string | null>(null)
  const [every, setEvery] = useState<Frequency>('week')
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => setId(open ? newId() : null)}
      trigger={
        <Button>
          <Mail aria-hidden /> By e-mail…
        </Button>
      }
      title={`${title} by e-mail`}
      description="With the filters chosen here. All e-mails and how they went stand on the page of reports, where they are stopped as well."
    >
      <Form
        label="By e-mail"
        submitLabel="Send it from now on"
        action={({ dayNumber, clock = '', format = 'pdf', recipients = '' }) =>
          scheduleReportAction({
            ...{ id: id ?? undefined, kind, filters, every, format: format as 'pdf' | 'xlsx' },
            dayNumber: every === 'day' ? 1 : Number(dayNumber),
            minuteOfDay: minuteOf(clock) ?? Number.NaN,
            recipients: addressesOf(recipients),
          })
        }
        onDone={(schedule) => {
          setId(null)
          toast(`Goes out ${rhythmWords(schedule).when}`)
        }}
      >
        <Field name="every" label="How often" required>
          <Select options={rhythms} value={every} onChange={(event) => setEvery(event.target.value as Frequency)} />
        </Field>
        {every === 'day' ? null : (
          <Field key={every} name="dayNumber" label={every === 'week' ? 'Weekday' : 'Day of the month'} required>
            <Select options={every === 'week' ? weekdayOptions : monthDayOptions} />
          </Field>
        )}
        <Field name="clock" path="minuteOfDay" label="Time" hint="By the organization’s clock, as 07:30." required>
          <TextInput type="time" defaultValue="07:30" />
        </Field>
        <Field name="format" label="As" required>
          <Select options={formats} />
        </Field>
        <Field name="recipients" label="To" hint="Up to ten addresses, with commas between." required>
          <TextInput inputMode="email" maxLength={2_000} />
        </Field>
      </Form>
    </Dialog>
  )
}
