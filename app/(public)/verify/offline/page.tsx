import { CheckForm } from '@/components/reporting/verify/check-form'
import { PublicHead } from '@/components/shell/public-frame'

export const metadata = { title: 'Check a slip without a network', robots: { index: false }, referrer: 'no-referrer' }

/** Works once it was open: the figures and the signature are in the paper's square, the key is kept on the device. */
export default function OfflineVerifyPage() {
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHead />
      <main id="content" className="mx-auto w-full max-w-lg flex-1 px-5 pt-6 pb-16 lg:pt-16">
        <h1>Check a slip without a network</h1>
        <p className="mt-1.5 text-ink-2">
          Scan the square of a slip with the camera of this phone, or paste what it says. The figures are checked here,
          with the key of the organization that signed them.
        </p>
        <CheckForm />
      </main>
    </div>
  )
}
