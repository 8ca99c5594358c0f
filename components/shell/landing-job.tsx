import type { ReactNode } from 'react'

type Step = { verb: string; who: string; text: string }

const steps: Step[] = [
  {
    verb: 'Request',
    who: 'Field manager',
    text: 'Asks for a lorry: day, place, farmers, tonnes. The office chooses one, asks back, or says no with a reason.',
  },
  {
    verb: 'Weigh',
    who: 'Field manager',
    text: 'Moisture first, then bag after bag on a keypad made for a thumb. A weight that cannot be right is refused in words.',
  },
  {
    verb: 'Submit',
    who: 'Field manager',
    text: 'Only when every farmer has bags and moisture, and the lorry is not over its load. All of the trip or nothing.',
  },
  {
    verb: 'Price',
    who: 'Office',
    text: 'Moisture bands give the price, a quality deduction needs a reason, and every figure moves while one types.',
  },
  {
    verb: 'Settle',
    who: 'Office',
    text: 'Open advances are taken back, the oldest first, never twice. What is settled is frozen; a correction is a new line.',
  },
  {
    verb: 'Pay',
    who: 'Office',
    text: 'Large sums need a second person. The farmer’s ledger and the slip show the same balance, to the paisa.',
  },
]

/** The main job in six lines, as a ledger: what happens, who does it. */
export function LandingJob() {
  return (
    <Section title="One trip, from the request to the money">
      <ol className="border-t-2 border-ink">
        {steps.map((step, at) => (
          <li
            key={step.verb}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-4 md:grid-cols-[2.5rem_9rem_9rem_minmax(0,1fr)]"
          >
            <span aria-hidden className="figures text-ink-3">
              {at + 1}
            </span>
            <h3 className="text-lg">{step.verb}</h3>
            <p className="col-start-2 text-ink-2 md:col-start-auto">{step.who}</p>
            <p className="col-start-2 max-w-[62ch] max-md:mt-1 md:col-start-auto">{step.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** One section of the landing page: its heading, then what it says. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pb-20">
      <h2 className="mb-5 text-2xl tracking-[-0.01em]">{title}</h2>
      {children}
    </section>
  )
}
