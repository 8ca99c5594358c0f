import { Section } from './landing-job'

const contested = [
  {
    title: 'The deduction for each bag',
    text: 'Two kilograms a bag is a custom, not a law. You set it, it is fixed for a trip when the trip begins, and the slip says how many bags times how much.',
  },
  {
    title: 'Interest on advances',
    text: 'Off unless you turn it on. Then the rate, the days of grace and the amount stand on the slip.',
  },
  {
    title: 'Corrections',
    text: 'Nothing that was weighed or paid is typed over. A correction is a new fact with a name, a time and a reason beside it.',
  },
]

const notYet = [
  'Weighing needs a network for now. Work without one is the next thing that is built.',
  'Farmers get the slip on paper or as a PDF in six languages, and anybody can check its code. They have no sign-in of their own yet.',
  'Messages appear inside FarmTally only: no SMS, no WhatsApp, no e-mail. An invitation is a link that you send yourself.',
]

/** What is disputed in the trade and how it is handled, and what the product cannot do yet. */
export function LandingTerms() {
  return (
    <>
      <Section title="What is disputed is printed">
        <div className="grid gap-x-10 gap-y-8 border-t-2 border-ink pt-5 md:grid-cols-3">
          {contested.map((one) => (
            <div key={one.title}>
              <h3 className="text-lg">{one.title}</h3>
              <p className="mt-1.5 text-ink-2">{one.text}</p>
            </div>
          ))}
        </div>
      </Section>
      <Section title="What it does not do yet">
        <ul className="border-t-2 border-ink">
          {notYet.map((one) => (
            <li key={one} className="border-b border-line py-3.5">
              {one}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
