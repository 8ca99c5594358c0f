import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Decision } from '@/lib/offline/decisions'
import type { Trouble } from '@/lib/offline/exchange'
import { bagOf } from '@/lib/offline/field-day.fixture'
import type { ServerRest } from '@/lib/offline/field-view'
import type { StoredOperation } from '@/lib/offline/operation'
import { isIosNotInstalled, storageState } from '@/lib/offline/storage'
import { type Loud, loudWords } from './loud-words'
import { truthOf } from './truth-words'

const NOW = Date.UTC(2026, 10, 23, 12)
const HOUR = 3_600_000
const bag = (number: number, state: 'waiting' | 'refused', hoursAgo = 0): StoredOperation => {
  const refusal = { code: 'bag.too-heavy', message: 'No.', attentionId: 'item', at: '' }
  return bagOf(number, 60_000, {
    state,
    at: new Date(NOW - hoursAgo * HOUR).toISOString(),
    ...(state === 'refused' && { refusal }),
  })
}
const truth = (operations: StoredOperation[], trouble: Trouble | null = null, decisions: Decision[] = []) =>
  truthOf(
    {
      ...{ operations, trouble, syncedAt: NOW },
      rest: { decisions: Object.fromEntries(decisions.map((one) => [one.attentionId, one])) } as unknown as ServerRest,
    },
    NOW,
  )

describe('the bar', () => {
  it.each<[string, ReturnType<typeof truth>, string, string]>([
    ['nothing waits', truth([]), 'Saved on the server', 'ok'],
    ['bags wait', truth([bag(1, 'waiting'), bag(2, 'waiting')]), 'Saved on phone · 2 waiting', 'wait'],
    ['no network', truth([bag(1, 'waiting')], 'no-network'), 'Saved on phone · 1 waiting, no network', 'wait'],
    ['refused first', truth([bag(1, 'refused'), bag(2, 'waiting')]), '1 refused: look · 1 waiting', 'bad'],
    ['signed out', truth([], 'signed-out'), 'Saved on the server, sign in again to send', 'wait'],
  ])('%s', (_, { saved, tone }, words, colour) => {
    expect([saved, tone]).toEqual([words, colour])
  })

  it('what was decided about a refused entry waits like other work; a decision that was refused is to be looked at', () => {
    const refused = bag(1, 'refused')
    const decision: Decision = { attentionId: 'item', commandId: refused.id, how: 'apply', at: '' }
    expect(truth([refused], null, [decision]).saved).toBe('Saved on phone · 1 waiting')
    expect(truth([refused], null, [{ ...decision, refusal: 'Too heavy still.' }]).saved).toBe('1 refused: look')
  })

  it('says it loudly when something waits for more than a day, not before', () => {
    expect(truth([bag(1, 'waiting', 23.9)]).isLate).toBe(false)
    expect(truth([bag(1, 'waiting', 24.1), bag(2, 'waiting')]).isLate).toBe(true)
  })
})

it.each<[Partial<Loud>, RegExp | null]>([
  [{}, null],
  [{ trouble: 'no-network' }, null],
  [{ isLate: true }, /more than a day/],
  [{ trouble: 'not-ours' }, /sign-in of its own/],
  [{ trouble: 'suspended' }, /kept here and sent when it is open again/],
  [{ trouble: 'not-allowed' }, /closed your access. What waits here is kept/],
  [{ storage: { isNearlyFull: true, isIosNotInstalled: false } }, /nearly full/],
  [{ storage: { isNearlyFull: false, isIosNotInstalled: true } }, /Add to Home Screen/],
])('%o is said with what to do', (loud, words) => {
  const said = loudWords({ isLate: false, trouble: null, storage: null, ...loud })
  expect(said).toHaveLength(words ? 1 : 0)
  if (words) expect(said[0]).toMatch(words)
})

describe('what the browser grants', () => {
  afterEach(() => vi.unstubAllGlobals())
  const browser = (usage: number, quota: number, isPersisted: boolean) =>
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => ({ usage, quota }), persisted: async () => isPersisted },
    })
  it.each([
    [1_000_000, 1_000_000_000, false],
    [910_000_000, 1_000_000_000, true],
    [85_000_000, 100_000_000, true],
    [5_000_000, 0, false],
  ])('%i of %i bytes used: nearly full is %s', async (used, quota, isNearlyFull) => {
    browser(used, quota, true)
    expect(await storageState()).toEqual({ usedBytes: used, quotaBytes: quota, isPersisted: true, isNearlyFull })
  })

  it.each([
    ['iPhone; CPU iPhone OS 18_5 like Mac OS X', false, true],
    ['iPhone; CPU iPhone OS 18_5 like Mac OS X', true, false],
    ['Linux; Android 14', undefined, false],
  ])('%s, on the home screen %s: asked to install is %s', (userAgent, standalone, isAsked) => {
    vi.stubGlobal('navigator', { userAgent, ...(standalone !== undefined && { standalone }) })
    vi.stubGlobal('window', {})
    vi.stubGlobal('matchMedia', () => ({ matches: standalone === true }))
    expect(isIosNotInstalled()).toBe(isAsked)
  })
})
