import { expect, test } from 'vitest'
import { roles } from '@/lib/access/permissions'
import { newId } from '@/lib/kernel/ids'
import { readWhole, writeWhole } from '@/lib/platform/files'
import { everyoneRoom, memberRoom, officeRoom, roomsOf, sessionRoom } from './rooms'

const [one, other, memberId] = [newId(), newId(), newId()]

test('rooms begin with the organization, and no two organizations share one', () => {
  const all = (organizationId: string) => [
    officeRoom(organizationId),
    everyoneRoom(organizationId),
    memberRoom(organizationId, memberId),
    sessionRoom(organizationId, memberId),
    ...roles.flatMap((role) => roomsOf({ organizationId, memberId, role })),
  ]
  for (const room of all(one)) expect(room.startsWith(`org:${one}:`)).toBe(true)
  expect(all(one).filter((room) => all(other).includes(room))).toEqual([])
})

test('a file lies under its organization; no name leads to another’s', async () => {
  await writeWhole(one, 'photos', 'a.jpg', 'mine')
  expect(String(await readWhole(one, 'photos', 'a.jpg'))).toBe('mine')
  expect(await readWhole(other, 'photos', 'a.jpg')).toBeNull()
  for (const name of [`../${one}/photos/a.jpg`, '..', '/etc/passwd', 'a/b.jpg', 'A.jpg', 'a\u0000.jpg'])
    await expect(Promise.resolve().then(() => readWhole(other, 'photos', name))).resolves.toBeNull()
  await expect(writeWhole(`../${one}`, 'photos', 'a.jpg', 'theirs')).rejects.toThrow('not a file name')
})
