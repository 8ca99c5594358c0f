import type { Metadata } from 'next'
import { FloatTable } from '@/components/payment/float/float-table'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { listFloats } from '@/lib/services/payment/queries/floats'

export const metadata: Metadata = { title: 'Cash with managers' }

type Props = { searchParams: Promise<{ on?: string }> }

/** The cash book of a day. Cash is handed out, taken back and counted today; other days are only read. */
export default async function FloatPage({ searchParams }: Props) {
  const [{ actor, now, organization }, { on }] = await Promise.all([pageCtx(), searchParams])
  const today = dayOf(now, organization.timeZone)
  const book = await read(listFloats, { ...(on && { on }) })
  return (
    <>
      <PageHead
        title="Cash with managers"
        note="Drawn, paid out, returned, and counted at the close of the day"
        actions={
          <div className="flex flex-wrap items-end gap-3">
            <form action="/books/float" className="flex flex-wrap items-end gap-3">
              <label htmlFor="float-day" className="flex flex-col gap-1 text-note text-ink-2">
                Day
                <DateInput id="float-day" name="on" defaultValue={book.on} max={today} required />
              </label>
              <Button type="submit" variant="quiet">
                Show
              </Button>
            </form>
            <LinkButton href="/books" variant="quiet">
              Books
            </LinkButton>
          </div>
        }
      />
      <FloatTable book={book} mayMove={book.on === today && isPermitted(actor, 'payment:write')} />
    </>
  )
}
