import { expect, test } from 'vitest'
import { isUuid, newId } from './ids'

test('a new id is a UUIDv7 of its time, and no two are the same', () => {
  const ids = Array.from({ length: 2_000 }, () => newId(1_700_000_000_000))
  for (const id of ids) expect(id).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every(isUuid)).toBe(true)
})

test('later ids sort behind earlier ones', () => {
  expect(newId(1_700_000_000_001) > newId(1_700_000_000_000)).toBe(true)
})
