import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SlipSheet } from '@/components/payment/slip-sheet'
import { LandingJob } from '@/components/shell/landing-job'
import { LandingTerms } from '@/components/shell/landing-terms'
import { PublicFoot, PublicHead } from '@/components/shell/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { newId } from '@/lib/kernel/ids'
import { secondExample } from '@/lib/reporting/papers/slip-examples'
import { authenticate } from '@/lib/services/user/authenticate'

export const metadata: Metadata = { title: { absolute: 'FarmTally – every bag weighed, every rupee explained' } }

export default async function LandingPage() {
  const ctx = await authenticate(await headers(), newId())
  const place = ctx?.actor.kind === 'staff' && ctx.actor.role === 'field_manager' ? '/field' : '/home'
  return (
    <>
      <PublicHead>
        {ctx ? (
          <LinkButton variant="primary" href={place}>
            Go on as {ctx.actor.name.split(' ')[0]}
          </LinkButton>
        ) : (
          <>
            <LinkButton variant="quiet" href="/sign-in">
              Sign in
            </LinkButton>
            <LinkButton variant="primary" href="/sign-up">
              Sign up
            </LinkButton>
          </>
        )}
      </PublicHead>
      <main id="content" className="mx-auto max-w-[1160px] px-5">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-12 pt-10 pb-20 lg:grid-cols-[minmax(0,1fr)_minmax(0,500px)] lg:pt-16">
          <Hero />
          <Specimen />
        </div>
        <LandingJob />
        <LandingTerms />
      </main>
      <PublicFoot />
    </>
  )
}

function Hero() {
  return (
    <div className="lg:sticky lg:top-16">
      <h1 className="text-[clamp(40px,6vw,64px)] leading-[1.02] tracking-[-0.02em]">
        <span className="block max-w-[9ch]">Every bag weighed.</span>
        <span className="block max-w-[11ch]">Every rupee explained.</span>
      </h1>
      <p className="mt-6 max-w-[46ch] text-lg leading-normal text-ink-2">
        FarmTally runs maize buying from the lorry request to the slip that the farmer takes home: bags weighed one by
        one in the village, priced by moisture in the office, advances taken back, and the rest paid.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton variant="primary" size="large" href="/sign-up">
          Open an account
        </LinkButton>
        <LinkButton size="large" href="/sign-in">
          Sign in
        </LinkButton>
      </div>
      <p className="mt-12 max-w-[46ch] border-t border-line-strong pt-5">
        For the 55 bags on this slip, a paper written by hand said <b className="figures font-semibold">3,441.0 kg</b>{' '}
        and <b className="figures font-semibold">₹71,616.50</b>. It had added wrongly, by ten kilograms. That paper is
        why FarmTally exists.
      </p>
    </div>
  )
}

function Specimen() {
  return (
    <figure>
      <SlipSheet slip={secondExample} language="en" />
      <figcaption className="mt-3 text-note text-ink-2">
        A slip as FarmTally prints it, with made-up names. A paper that does not add up is not printed at all.
      </figcaption>
    </figure>
  )
}
