import { expect, it } from 'vitest'
import { farmerIndex } from './farmer-index'

const villages = ['Harihar', 'Davangere', 'Honnāli', 'ಹರಿಹರ']
const farmers = Array.from({ length: 10_000 }, (_, i) => ({
  ...{
    id: String(i),
    code: `F-${String(i).padStart(5, '0')}`,
    name: `${['Basappa', 'Lakshmi', 'Manjunath', 'Śāradā'][i % 4]} ${i}`,
  },
  ...{ phone: `+9198${String(70_000_000 + i)}`, village: villages[i % 4]!, advanceOutstandingPaise: 0 },
}))
const index = farmerIndex(farmers)
const first = (typed: string) => index.find(typed, 25).farmers[0]?.id

it.each([
  ['name', 'basa 4', '4'],
  ['code', 'F-00017', '17'],
  ['phone as dialled', '98700 00021', '21'],
  ['phone with country', '+91 9870000021', '21'],
  ['accents left out', 'sarada 3', '3'],
  ['another script', 'ಹರಿಹರ', '11'],
  ['two words in any order', 'harihar basappa 0', '0'],
])('finds a farmer by %s', (_, typed, id) =>
  expect(index.find(typed, 10_000).farmers.map((one) => one.id)).toContain(id),
)

it('nothing typed shows the beginning of the list, and says that there is more', () => {
  expect(index.find('', 25)).toMatchObject({ hasMore: true })
  expect(first('zzz')).toBeUndefined()
})
