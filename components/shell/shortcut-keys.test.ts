import { expect, test } from 'vitest'
import { follow } from './shortcut-keys'

const make = (keys: string) => ({ keys, label: keys, group: 'Go', run: () => undefined })
const shortcuts = [make('g h'), make('g t'), make('n'), make('?')]

test('a single key runs at once', () => {
  expect(follow(shortcuts, '', '?').run?.keys).toBe('?')
})

test('the first key of a pair is held, the second runs it', () => {
  expect(follow(shortcuts, '', 'g')).toEqual({ held: 'g' })
  expect(follow(shortcuts, 'g', 't').run?.keys).toBe('g t')
})

test('a wrong second key counts as a first key', () => {
  expect(follow(shortcuts, 'g', 'n').run?.keys).toBe('n')
  expect(follow(shortcuts, 'g', 'z')).toEqual({ held: '' })
})

test('of two with the same keys the newest wins', () => {
  const newest = make('n')
  expect(follow([...shortcuts, newest], '', 'n').run).toBe(newest)
})
