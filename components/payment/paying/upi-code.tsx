'use client'

import { useQuery } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { qrPath } from '@/lib/reporting/papers/qr-path'

type Order = { link: string; upiId: string; isAboveUsualLimit: boolean }

/** What the payer scans with a UPI app on a phone; the link is for a phone that shows this page itself. */
export function UpiCode({ paymentId }: { paymentId: string }) {
  const fetched = useQuery({
    queryKey: ['payment', paymentId, 'upi'],
    queryFn: ({ signal }) => getJson<Order>(`/api/v1/payments/${paymentId}/upi`, signal),
    retry: false,
  })
  if (fetched.isError) return <ErrorNote problem={problemOf(fetched.error)} />
  if (!fetched.data) return null
  const { link, upiId, isAboveUsualLimit } = fetched.data
  const { side, path } = qrPath(link)
  return (
    <section aria-label="Pay by UPI" className="flex flex-wrap items-center gap-4 rounded-md border border-line p-4">
      <svg
        role="img"
        aria-label={`QR code that pays ${upiId}`}
        viewBox={`-2 -2 ${side + 4} ${side + 4}`}
        className="size-40 shrink-0 rounded-sm bg-white"
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#000" />
      </svg>
      <div className="min-w-0 flex-1 basis-48 text-sm">
        <p className="font-semibold break-all">{upiId}</p>
        <p className="mt-1 text-ink-2">
          Scan it with the UPI app of the account that pays. The amount stands in it. Then confirm with the reference of
          12 digits that the app shows; nothing counts as paid before.
        </p>
        {isAboveUsualLimit ? (
          <p className="mt-1 text-loss">
            Most banks carry up to ₹1,00,000 in one payment by UPI. Use a transfer if it refuses.
          </p>
        ) : null}
        <p className="mt-2">
          <a href={link} className="link">
            Open in an app on this phone
          </a>
        </p>
      </div>
    </section>
  )
}
