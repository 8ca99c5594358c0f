import { dayOf, formatClock } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { qrPath } from '@/lib/reporting/papers/qr-path'
import { assertSlipAddsUp, type SlipData, type SlipLanguage, slipMark } from '@/lib/reporting/papers/slip-data'
import { bagFigure, bagRows, relatedSlips, slipDay, slipLines, slipWho } from '@/lib/reporting/papers/slip-lines'
import { fill, slipWords } from '@/lib/reporting/papers/slip-words'
import './slip-sheet.css'

/**
 * One slip as a sheet of A5: the same lines as the PDF, drawn for screen and printer.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export function SlipSheet({ slip, language }: { slip: SlipData; language: SlipLanguage }) {
  assertSlipAddsUp(slip)
  const words = slipWords[language]
  const mark = slipMark(slip)
  return (
    <article className="slip-sheet" lang={language} aria-label={`${words.slip} ${slip.slipNumber ?? ''}`.trim()}>
      {mark && <p className="slip-mark">{words[mark]}</p>}
      <header>
        <div>
          <strong>{slip.organization.name}</strong>
          <span>{[slip.organization.place, slip.organization.phone].filter(Boolean).join(' · ')}</span>
        </div>
        <div>
          <span>{words.slip}</span>
          <b>{slip.slipNumber}</b>
        </div>
      </header>
      <div className="slip-who">
        {slipWho(slip, language).map(([who, when]) => (
          <p key={`${who} ${when}`}>
            <span>{who}</span>
            <span>{when}</span>
          </p>
        ))}
        {relatedSlips(slip, language).map((sentence) => (
          <b key={sentence}>{sentence}</b>
        ))}
      </div>
      <Calculation slip={slip} language={language} />
      <Bags slip={slip} language={language} />
      <Foot slip={slip} language={language} />
    </article>
  )
}

type Part = { slip: SlipData; language: SlipLanguage }

function Calculation({ slip, language }: Part) {
  return (
    <dl className="slip-lines">
      {slipLines(slip, language).map((line) => (
        <div key={line.label} data-emphasis={line.emphasis}>
          <dt>
            {line.label}
            {line.explain.map((sentence) => (
              <small key={sentence}>{sentence}</small>
            ))}
          </dt>
          <dd>{line.figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function Bags({ slip, language }: Part) {
  const words = slipWords[language]
  const total = `${fill(words.bags, { n: slip.bags.length })}, ${formatKg(slip.grossWeightGrams)} kg`
  return (
    <>
      <table className="slip-bags">
        <caption>{total}</caption>
        <tbody>
          {bagRows(slip.bags).map((row) => (
            <tr key={row.from}>
              <th scope="row">{row.from}</th>
              {row.cells.map(({ number, bag }) => (
                <td key={number} data-outlier={bag?.isOutlier}>
                  {bagFigure(bag)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {slip.bags.some((bag) => bag.isOutlier) && <small className="slip-note">{words.outlier}</small>}
    </>
  )
}

function Foot({ slip, language }: Part) {
  const words = slipWords[language]
  const printed = new Date(slip.printedAt)
  const at = `${slipDay(dayOf(printed, slip.timeZone), language)} ${formatClock(printed, slip.timeZone)}`
  const qr = slip.verificationUrl ? qrPath(slip.signedUrl ?? slip.verificationUrl) : null
  return (
    <footer>
      <div className="slip-signatures">
        <span>{words.farmerSignature}</span>
        <span>{slip.managerName}</span>
        <small>{fill(words.printed, { at })}</small>
      </div>
      {qr && slip.verificationUrl && (
        <a href={slip.signedUrl ?? slip.verificationUrl} className="slip-verify">
          <svg viewBox={`-2 -2 ${qr.side + 4} ${qr.side + 4}`} aria-hidden="true" shapeRendering="crispEdges">
            <path d={qr.path} />
          </svg>
          <span>{words.verify}</span>
          <small>{slip.verificationUrl.replace(/^https?:\/\//, '')}</small>
        </a>
      )}
    </footer>
  )
}
