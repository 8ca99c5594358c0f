import { expect, test } from 'vitest'
import { tableCsv } from './csv'

test('only columns that say what they export are exported, with their unit in the header', () => {
  const columns = [
    { id: 'name', header: 'Farmer', cell: () => null, csv: (row: { name: string }) => row.name },
    { id: 'tag', header: 'State', cell: () => null },
    { id: 'net', header: 'Net', unit: 'kg', cell: () => null, csv: () => 2375 },
  ]
  expect(tableCsv(columns, [{ name: '=Ramesh' }])).toBe('\uFEFFFarmer,Net (kg)\r\n"\'=Ramesh",2375\r\n')
})
