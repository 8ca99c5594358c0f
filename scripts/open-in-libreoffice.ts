import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { firstExample } from '@/lib/reporting/papers/slip-examples'
import { slipXlsx } from '@/lib/reporting/papers/slip-xlsx'
import { writeReport } from '@/lib/reporting/reports/files/write-report'

/**
 * `npm run open-in-libreoffice`: our two kinds of workbook, with names that want to be formulas, opened by LibreOffice
 * (`soffice`, or LIBREOFFICE_PATH) and written out as flat XML, where every cell says its type. Ends with 1 when a formula came to life or a
 * number is text.
 */
const run = promisify(execFile)
const EVIL = ['=HYPERLINK("http://evil.example","Ramesh")', '+1+1', '@SUM(A1)', "-2+3|cmd' /C calc'!A0", '\t=1+1']
const folder = await mkdtemp(path.join(tmpdir(), 'workbooks-'))

async function report(file: string): Promise<void> {
  const rows = EVIL.map((farmer, at) => ({
    ...{ farmer, on: '2026-11-21', bags: 10 + at, grossWeightGrams: 612_500, totalValuePaise: 1_234_567 },
  }))
  const table = {
    ...{ title: 'Delivery register', organizationName: EVIL[0]!, notes: [EVIL[1]!], printed: 'Printed today' },
    columns: [
      { key: 'farmer', label: 'Farmer', kind: 'text' as const },
      { key: 'on', label: 'Day', kind: 'day' as const },
      { key: 'bags', label: 'Bags', kind: 'count' as const },
      { key: 'grossWeightGrams', label: 'Gross', kind: 'grams' as const },
      { key: 'totalValuePaise', label: 'Value', kind: 'paise' as const },
    ],
    ...{ rowCount: rows.length, totals: {} },
    batches: (async function* () {
      yield rows
    })(),
  }
  await writeReport('xlsx', table, createWriteStream(file))
}

const slip = (name: string) => ({ ...firstExample, farmer: { ...firstExample.farmer, name } })

async function opened(name: string): Promise<string> {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const soffice = process.env.LIBREOFFICE_PATH ?? 'soffice'
  await run(soffice, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, path.join(folder, name)])
  return readFile(path.join(folder, name.replace('.xlsx', '.fods')), 'utf8')
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
let isGood = true
function check(name: string, text: string, least: Record<string, number>): void {
  const formulas = count(text, /table:formula=/g) + count(text, /office:value-type="error"/g)
  const types = Object.fromEntries(
    Object.keys(least).map((type) => [type, count(text, new RegExp(`office:value-type="${type}"`, 'g'))]),
  )
  const isRight = formulas === 0 && Object.entries(least).every(([type, wanted]) => types[type]! >= wanted)
  isGood &&= isRight
  const found = Object.entries(types).map(([type, cells]) => `${cells} ${type}`)
  process.stdout.write(`${isRight ? 'ok' : 'not ok'} ${name}: ${formulas} formulas, cells ${found.join(', ')}\n`)
}

await report(path.join(folder, 'report.xlsx'))
check('report', await opened('report.xlsx'), { float: 15, date: 5, string: 10 })
for (const [nth, name] of EVIL.entries()) {
  await writeFile(path.join(folder, `slip-${nth}.xlsx`), await slipXlsx(slip(name), 'en'))
  check(`slip of ${JSON.stringify(name)}`, await opened(`slip-${nth}.xlsx`), { float: 55, string: 20 })
}
await rm(folder, { recursive: true })
process.exitCode = isGood ? 0 : 1
