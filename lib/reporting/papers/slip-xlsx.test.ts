import Excel from 'exceljs'
import { expect, test } from 'vitest'
import { slipCsv } from './slip-csv'
import { slipLanguages } from './slip-data'
import { secondExample } from './slip-examples'
import { slipLines } from './slip-lines'
import { calculationOf, slipXlsx } from './slip-xlsx'

async function opened(slip = secondExample, language: (typeof slipLanguages)[number] = 'en') {
  const book = new Excel.Workbook()
  await book.xlsx.load((await slipXlsx(slip, language)) as never)
  return book
}

test('a slip has three sheets: summary, bags, calculation, with numbers as numbers', async () => {
  const book = await opened()
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Summary', 'Bags', 'Calculation'])
  const [summary, bags, calculation] = book.worksheets as [Excel.Worksheet, Excel.Worksheet, Excel.Worksheet]
  expect(summary.getCell('B1').value).toBe('GVM-2026-004817')
  expect(summary.getCell('B6').type).toBe(Excel.ValueType.Date)
  expect(bags.actualRowCount).toBe(57)
  expect(bags.getCell('B57').value).toBe(3431)
  expect(Array.from({ length: 10 }, (_, at) => calculation.getCell(`B${at + 1}`).value)).toEqual([
    3431, -110, 0, 3321, 21.5, 71401.5, -15000, 0, 56401.5, 0,
  ])
  expect(calculation.getCell('D7').value).toContain('seeds')
})

test('each figure stands beside its own label, in every language', () => {
  for (const language of slipLanguages)
    expect(calculationOf(secondExample, language).map(([label]) => label)).toEqual(
      slipLines(secondExample, language).map(({ label }) => label),
    )
})

test('a name that looks like a formula is text, in both', async () => {
  const evil = { ...secondExample, farmer: { ...secondExample.farmer, code: '=1+1', name: '@SUM(A1)' }, place: '+cmd' }
  for (const sheet of (await opened(evil)).worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula)))
  const csv = slipCsv(evil, 'en')
  expect(csv).toContain(`"'=1+1 @SUM(A1), Harihar"`)
  expect(csv).toContain(`"'+cmd"`)
  expect(csv).toContain('calculation,Bag deduction,-110.000')
  expect(csv).toContain('bag,55,64.000')
})
