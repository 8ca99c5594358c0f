import type { ExportedJournal, ExportedLine, JournalFile } from './journal-file'
import { rupees } from './rupees'
import { farmerGroups, groupOf, isMoney, ledgerOf, ownLedgers, parentOf } from './tally-ledgers'

/**
 * Groups, ledgers and vouchers as Tally imports them, in pieces. Tally's habit: a debit is negative and "deemed positive", a
 * credit is positive and not. Source: Tally's developer reference (integration, transactions), and published import files.
 */
export async function* tallyXml(file: JournalFile): AsyncGenerator<string> {
  yield head(file)
  for (const account of Object.keys(farmerGroups) as (keyof typeof farmerGroups)[])
    yield master('GROUP', farmerGroups[account]!, parentOf(account))
  for (const account of ownLedgers) yield master('LEDGER', ledgerOf(account, null), groupOf(account))
  for await (const farmers of file.farmers())
    yield farmers
      .flatMap(({ accounts, code, name }) =>
        accounts.map((account) => master('LEDGER', ledgerOf(account, code), groupOf(account), name)),
      )
      .join('')
  for await (const journals of file.journals()) yield journals.map(voucher).join('')
  yield '</REQUESTDATA></IMPORTDATA></BODY></ENVELOPE>\n'
}

// No company is named: Tally takes the file into the one that is open. What is there already is left as the accountant has it.
const head = ({ organizationName, from, to }: JournalFile) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${written(organizationName).replaceAll('--', '- -')}, ${from} to ${to} -->
<ENVELOPE><HEADER><TALLYREQUEST>Import Data</TALLYREQUEST></HEADER><BODY><IMPORTDATA>
<REQUESTDESC><REPORTNAME>All Masters</REPORTNAME><STATICVARIABLES><IMPORTDUPS>@@DUPIGNORE</IMPORTDUPS></STATICVARIABLES></REQUESTDESC>
<REQUESTDATA>
`

const message = (content: string) => `<TALLYMESSAGE xmlns:UDF="TallyUDF">${content}</TALLYMESSAGE>\n`
const tag = (name: string, text: string) => `<${name}>${written(text)}</${name}>`

function master(kind: 'GROUP' | 'LEDGER', name: string, parent: string, mailingName?: string): string {
  const mailing = mailingName
    ? `<MAILINGNAME.LIST TYPE="String">${tag('MAILINGNAME', mailingName)}</MAILINGNAME.LIST>`
    : ''
  return message(
    `<${kind} NAME="${written(name)}" ACTION="Create">${tag('NAME', name)}${tag('PARENT', parent)}${mailing}</${kind}>`,
  )
}

/** The journal's own id goes with it, by which Tally knows a voucher again. */
function voucher({ id, number, kind, businessOn, about, lines }: ExportedJournal): string {
  const type = voucherType(lines)
  const farmer = lines.find((line) => line.farmer)?.farmer
  const fields = [
    tag('DATE', businessOn.replaceAll('-', '')),
    tag('GUID', id),
    tag('VOUCHERTYPENAME', type),
    tag('VOUCHERNUMBER', `FT-${number}`),
    tag('PERSISTEDVIEW', 'Accounting Voucher View'),
    tag('NARRATION', [kind, about, farmer && `${farmer.name} ${farmer.code}`].filter(Boolean).join(' · ')),
  ]
  return message(
    `<VOUCHER REMOTEID="${id}" VCHTYPE="${type}" ACTION="Create">${fields.join('')}${lines.map(entry).join('')}</VOUCHER>`,
  )
}

function entry({ account, amountPaise, farmer }: ExportedLine): string {
  const isDebit = amountPaise > 0
  const fields = [
    tag('LEDGERNAME', ledgerOf(account, farmer?.code ?? null)),
    tag('ISDEEMEDPOSITIVE', isDebit ? 'Yes' : 'No'),
    tag('AMOUNT', rupees(-amountPaise)),
  ]
  return `<ALLLEDGERENTRIES.LIST>${fields.join('')}</ALLLEDGERENTRIES.LIST>`
}

function voucherType(lines: ExportedLine[]): 'Contra' | 'Payment' | 'Receipt' | 'Journal' {
  if (lines.every(({ account }) => isMoney(account))) return 'Contra'
  const money = lines.filter(({ account }) => isMoney(account)).reduce((sum, { amountPaise }) => sum + amountPaise, 0)
  if (money === 0) return 'Journal'
  return money < 0 ? 'Payment' : 'Receipt'
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Text for XML 1.0: signs that mean something are named, signs that XML cannot hold are left out. */
export const written = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML 1.0 cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => named[sign]!)
