import { formatKg } from '@/lib/kernel/weight'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { fill, slipWords } from '@/lib/reporting/papers/slip-words'
import { gateSlipLines, gateSlipTime } from './gate-slip-lines'
import { type GateSlipData, tallyRows } from './gate-slip-sums'
import { gateWords } from './gate-words'
import './gate-slip.css'

export type GateConfirmation = { at: string; signatureUrl: string | null }
type GateSlipProps = { data: GateSlipData; language: SlipLanguage; confirmation: GateConfirmation | null }

/** The provisional slip as paper: what was brought, what is deducted and why, what to expect. Drawn from its data alone. */
export function GateSlip({ data, language, confirmation }: GateSlipProps) {
  const words = slipWords[language]
  return (
    <article lang={language} className="gate-slip rule rounded-md border px-4 py-4 text-[16px] leading-snug">
      <header className="flex items-start justify-between gap-3">
        <div>
          <h2 className="text-[20px] font-semibold">{data.organizationName}</h2>
          <p className="soft">
            {gateSlipTime(data)} · {data.lorryRegistration}
          </p>
        </div>
        <p className="rule rounded-sm border px-2 py-0.5 font-semibold">{words.provisional}</p>
      </header>
      <p className="mt-3 text-[20px] font-semibold">{data.farmer.name}</p>
      <p className="soft">
        {data.farmer.code} · {data.farmer.village}
      </p>
      <Lines data={data} language={language} />
      <Bags data={data} />
      <footer className="rule mt-3 border-t pt-2">
        {confirmation ? (
          <>
            {confirmation.signatureUrl ? (
              // biome-ignore lint/performance/noImgElement: a signature on this phone, not a file of the server
              <img src={confirmation.signatureUrl} alt={words.farmerSignature} className="h-16" />
            ) : null}
            <p>{fill(gateWords[language].confirmed, { at: gateSlipTime({ ...data, at: confirmation.at }) })}</p>
          </>
        ) : null}
        <p className="soft flex justify-between gap-3">
          <span>
            {words.manager}: {data.managerName}
          </span>
          {data.hash ? <span className="figures">{data.hash}</span> : null}
        </p>
      </footer>
    </article>
  )
}

function Lines({ data, language }: Pick<GateSlipProps, 'data' | 'language'>) {
  return (
    <dl className="rule mt-3 border-t">
      {gateSlipLines(data, language).map(({ label, why, figure, isSum }) => (
        <div
          key={label}
          className={`rule flex items-baseline justify-between gap-4 border-b py-1.5 ${isSum ? 'font-semibold' : ''}`}
        >
          <dt>
            {label}
            {why ? <span className="soft block text-[15px] font-normal">{why}</span> : null}
          </dt>
          <dd className="figures whitespace-nowrap text-right">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Ten to a row with the row's sum, as on the paper tally the farmer keeps beside. */
function Bags({ data }: { data: GateSlipData }) {
  return (
    <table className="figures mt-3 w-full text-right text-[15px]">
      <tbody>
        {tallyRows(data.bags).map(({ from, bags, grams }) => (
          <tr key={from} className="rule border-b align-baseline">
            <th scope="row" className="soft py-1 pr-1 font-normal">
              {from}–
            </th>
            <td className="py-1">
              <ul className="grid grid-cols-5 gap-x-1 leading-relaxed sm:grid-cols-10 print:grid-cols-10">
                {bags.map((bag) => (
                  <li key={bag.number}>{formatKg(bag.weightGrams)}</li>
                ))}
              </ul>
            </td>
            <td className="py-1 pl-2 font-semibold">{formatKg(grams)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
