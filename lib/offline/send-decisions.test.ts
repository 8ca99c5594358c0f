import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import type { Decision } from './decisions'
import { askDecision, type DecisionAnswer, sendDecisions } from './send-decisions'

const decided = (more: Partial<Decision> = {}): Decision => ({
  ...{ attentionId: newId(), commandId: newId(), how: 'apply', at: '2026-11-23T09:00:00.000Z' },
  ...more,
})

/** Sends decisions to a server that gives these answers in turn; what was asked and what became of each. */
async function given(decisions: Decision[], answers: DecisionAnswer[]) {
  const asked: Decision[] = []
  const settled: [string, string][] = []
  const trouble = await sendDecisions(decisions, {
    ask: async (decision) => answers[asked.push(decision) - 1]!,
    settle: async (decision, answer) => void settled.push([decision.attentionId, answer.kind]),
  })
  return { trouble, asked, settled }
}

it('decisions go in order; a refused one keeps its reason and stops nothing; one refused before is not asked again', async () => {
  const [one, two, three] = [decided(), decided({ refusal: 'too heavy' }), decided()]
  const { trouble, asked, settled } = await given(
    [one, two, three],
    [{ kind: 'no', message: 'That trip is closed too.' }, { kind: 'done' }],
  )
  expect(trouble).toBeNull()
  expect(asked).toEqual([one, three])
  expect(settled).toEqual([
    [one.attentionId, 'no'],
    [three.attentionId, 'done'],
  ])
})

it('without an answer of ours every decision stays', async () => {
  const { trouble, settled } = await given([decided(), decided()], [{ kind: 'later', trouble: 'no-network' }])
  expect(trouble).toBe('no-network')
  expect(settled).toEqual([])
})

describe('the answer over HTTP', () => {
  const decision = decided()
  const ours = { 'farmtally-sync': '1' }
  const answer = (body: string, status: number, headers: Record<string, string> = ours) =>
    askDecision(decision, async () => new Response(body, { status, headers }))

  it.each<[string, string, number, Record<string, string>, DecisionAnswer]>([
    ['our yes', `{"id":"${decision.attentionId}"}`, 200, ours, { kind: 'done' }],
    [
      'somebody was first',
      '{"reason":"attention.already-resolved","detail":"Somebody has."}',
      409,
      ours,
      { kind: 'overtaken' },
    ],
    [
      'our no, in the words of its faults',
      '{"code":"invalid","detail":"x","errors":[{"message":"A bag weighs 10 to 100 kg."}]}',
      422,
      ours,
      { kind: 'no', message: 'A bag weighs 10 to 100 kg.' },
    ],
    ['a hotel’s page', '<html>', 200, {}, { kind: 'later', trouble: 'not-ours' }],
    ['half of it', '{"id":', 200, ours, { kind: 'later', trouble: 'no-network' }],
    ['another item', '{"id":"x"}', 200, ours, { kind: 'later', trouble: 'not-ours' }],
    ['signed out', '{}', 401, {}, { kind: 'later', trouble: 'signed-out' }],
    ['busy', '', 503, {}, { kind: 'later', trouble: 'server-busy' }],
  ])('%s', async (_, body, status, headers, expected) => {
    expect(await answer(body, status, headers)).toEqual(expected)
  })
})
