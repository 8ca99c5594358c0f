import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'

/** From a day to a day, in the address: a plain form, so that it also works before the page's code is there. */
export function PeriodForm({ action, from, to }: { action: string; from: string; to: string }) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <label htmlFor="period-from" className="flex flex-col gap-1 text-note text-ink-2">
        From
        <DateInput id="period-from" name="from" defaultValue={from} max={to} required />
      </label>
      <label htmlFor="period-to" className="flex flex-col gap-1 text-note text-ink-2">
        To
        <DateInput id="period-to" name="to" defaultValue={to} required />
      </label>
      <Button type="submit" variant="quiet">
        Show
      </Button>
    </form>
  )
}
