import { headers } from 'next/headers'
import { SlipVerdictNote } from '@/components/payment/slip-verdict-note'
import { SignedPart } from '@/components/reporting/verify/signed-part'
import { PublicHead } from '@/components/shell/public-frame'
import { addressOf } from '@/lib/doors/rate-limits'
import { verifySlip } from '@/lib/reporting/verify-slip'

export const metadata = { title: 'Check a slip', robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** What the QR code of a printed slip opens: whether the paper is real, and the least that lets it be compared. */
export default async function VerifyPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const verdict = await verifySlip(code, addressOf(await headers()))
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHead />
      <main id="content" className="mx-auto w-full max-w-lg flex-1 px-5 pt-6 pb-16 lg:pt-16">
        <SlipVerdictNote verdict={verdict} />
        <SignedPart />
      </main>
    </div>
  )
}
