import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { exportWork, openWork } from './export'
import { newOperation } from './operation'

const { id, name, version, input, at } = newOperation('farmer.add', {
  ...{ id: newId(), name: 'ಬಸಪ್ಪ', village: 'Harihar', phone: '+919876543210' },
})
const work = {
  ...{ exportedAt: '2026-11-23T09:00:00Z', appVersion: '1', organizationId: newId() },
  author: { memberId: newId(), name: 'Manju' },
  operations: [{ id, name, version, input, at }],
}

it('exported work opens with its words and with no others, and shows nothing without them', async () => {
  const text = await exportWork(work, 'green lorry seven')
  expect(text).not.toContain('9876543210')
  expect(await openWork(text, 'green lorry seven')).toEqual(work)
  await expect(openWork(text, 'green lorry eight')).rejects.toThrow('passphrase')
})

it('a file that was changed does not open', async () => {
  const file = JSON.parse(await exportWork(work, 'green lorry seven')) as { data: string }
  const first = file.data[0] === 'A' ? 'B' : 'A'
  await expect(
    openWork(JSON.stringify({ ...file, data: first + file.data.slice(1) }), 'green lorry seven'),
  ).rejects.toThrow()
})
