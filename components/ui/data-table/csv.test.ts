import { expect, test } from 'vitest'
import { csvCell, csvText } from './csv'

test.each([
  ['=1+1', "'=1+1"],
  ['+91 98450', "'+91 98450"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['Patil, Basavaraj', '"Patil, Basavaraj"'],
  ['say "no"', '"say ""no"""'],
  ['Harihar', 'Harihar'],
])('a cell %j is written as %j', (given, written) => {
  expect(csvCell(given)).toBe(written)
})

test('a negative number stays a number, nothing stays empty', () => {
  expect(csvCell(-110.5)).toBe('-110.5')
  expect(csvCell(null)).toBe('')
})

test('only columns that say what they export are exported, with their unit in the header', () => {
  const columns = [
    { id: 'name', header: 'Farmer', cell: () => null, csv: (row: { name: string }) => row.name },
    { id: 'tag', header: 'State', cell: () => null },
    { id: 'net', header: 'Net', unit: 'kg', cell: () => null, csv: () => 2375 },
  ]
  expect(csvText(columns, [{ name: '=Ramesh' }])).toBe("\uFEFFFarmer,Net (kg)\r\n'=Ramesh,2375\r\n")
})
