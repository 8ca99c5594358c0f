import { z } from 'zod'
import { operations } from './catalogue/all'
import { MAX_OPERATIONS } from './sync/envelope'

type Json = Record<string, unknown>

const uuid = { type: 'string', format: 'uuid' }
const text = { type: 'string' }
const instant = { type: 'string', format: 'date-time' }
const object = (properties: Json, required: string[]): Json => ({ type: 'object', properties, required })
const json = (schema: Json): Json => ({ 'application/json': { schema } })

/** One kind of work a phone may hand over, with the input its operation takes everywhere else. */
const work = operations
  .filter((entry) => entry.offline)
  .map(({ name, input, summary }) => {
    const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json
    const own = {
      ...{ id: { ...uuid, description: 'The operation’s own id, made by the client; sent again, it is done once' } },
      ...{ name: { const: name }, version: { type: 'integer', default: 1 }, input: schema },
      at: { ...instant, description: 'When it was done, by the clock of the phone' },
      dependsOn: { type: 'array', items: uuid, description: 'Operations that have to be on the books before' },
    }
    return { title: summary, ...object(own, ['id', 'name', 'input', 'at']) }
  })

const batch = {
  ...{ sentAt: { ...instant, description: 'Tells how wrong the phone’s clock is' }, deviceId: uuid, appVersion: text },
  author: { ...uuid, description: 'The member whose work it is; refused for anybody else’s session' },
  knownEpoch: {
    ...text,
    description: 'The data epoch known so far; in another one nothing is run, and all is sent again',
  },
  operations: { type: 'array', maxItems: MAX_OPERATIONS, items: { oneOf: work } },
}

const result = object(
  {
    ...{ id: uuid, name: text, status: { enum: ['done', 'replayed', 'rejected'] }, result: {} },
    problem: { $ref: '#/components/schemas/Problem' },
    retryable: { type: 'boolean', description: 'Send it again by and by; otherwise somebody has to look' },
    attentionId: { ...uuid, description: 'The office’s note about work that is kept but not booked' },
  },
  ['id', 'name', 'status'],
)

const responses = {
  200: {
    description: 'Each operation’s own answer, in the order in which they were sent',
    content: json(
      object({ epoch: text, receivedAt: instant, results: { type: 'array', items: result } }, [
        ...['epoch', 'receivedAt', 'results'],
      ]),
    ),
  },
  default: {
    description: 'A problem with the batch as a whole; 429 and 503 say in `Retry-After` when to come again',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}

/** The doors that take many operations at once, for the OpenAPI document. */
export const syncPaths: Record<string, Json> = {
  '/sync': {
    post: {
      ...{ operationId: 'sync.hand-over', summary: 'Hand over work done without a network', tags: ['sync'], responses },
      description: 'Each operation needs its own permission. One that is rejected stops only what depends on it.',
      requestBody: { required: true, content: json(object(batch, ['operations'])) },
    },
  },
  '/sync/import': {
    post: {
      ...{ operationId: 'sync.import', summary: 'Take in a phone’s exported work', tags: ['sync'], responses },
      description:
        'Needs the permission `attention:resolve`. Runs as the author; ids are kept, so what comes twice is done once.',
      requestBody: { required: true, content: json(object({ ...batch, authorId: uuid }, ['operations', 'authorId'])) },
    },
  },
}
