import { describe, expect, test } from 'vitest'
import { createLog } from './log'

const CANARY = 'canary9471'

function capture() {
  const lines: string[] = []
  const logger = createLog('trace', { write: (line: string) => void lines.push(line) })
  return { logger, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

describe('the log', () => {
  test.each([
    ['authorization', { headers: { authorization: `Bearer ${CANARY}` } }],
    ['cookie', { headers: { Cookie: `a=${CANARY}`, 'set-cookie': [`a=${CANARY}`] } }],
    ['Headers object', { headers: new Headers({ authorization: CANARY }) }],
    ['password', { input: { email: 'a@b.in', password: CANARY } }],
    ['bank account in a list', { farmers: [{ name: 'Ravi', bankAccount: CANARY, ifsc: CANARY, upiId: CANARY }] }],
    ['identity number', { a: { b: { c: { d: { idNumber: CANARY, id_number: CANARY } } } } }],
    ['api key in text', { note: `sent with ft_live_${CANARY}` }],
    ['database address', { url: `postgres://owner:${CANARY}@db/farmtally` }],
    ['query string', { url: `/invite?token=${CANARY}&x=1` }],
    ['error message', { err: new Error(`connect postgres://u:${CANARY}@db failed`) }],
    [
      'bound values of a database error',
      { err: Object.assign(new Error('x'), { parameters: [CANARY], query: CANARY }) },
    ],
    ['cause of an error', { err: new Error('x', { cause: { secret: CANARY } }) }],
  ])('never writes a secret: %s', (_name, value) => {
    const { logger, text } = capture()
    logger.error(value, 'something happened')
    logger.child(value).info('child')
    expect(text()).not.toContain(CANARY)
    expect(text()).toContain('something happened')
  })

  test('cleans the message itself, and an error given alone', () => {
    const { logger, text } = capture()
    logger.info(`Authorization: Bearer ${CANARY}`)
    logger.error(new Error(`password=${CANARY}`))
    expect(text()).not.toContain(CANARY)
    expect(text()).toContain('[redacted]')
  })

  test('keeps what explains: ids, units, nulls, stacks', () => {
    const { logger, last } = capture()
    logger.child({ requestId: 'r-1' }).warn({ weightGrams: 62_500, token: null, err: new Error('why') }, 'bag')
    expect(last()).toMatchObject({
      level: 'warn',
      message: 'bag',
      requestId: 'r-1',
      weightGrams: 62_500,
      token: null,
      err: { message: 'why', type: 'Error' },
    })
    expect(last().err.stack).toContain('log.test')
  })
})
