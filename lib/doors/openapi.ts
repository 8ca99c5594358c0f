import { z } from 'zod'
import { operations, queries } from './catalogue/all'
import { paperPaths } from './openapi-papers'
import { syncPaths } from './openapi-sync'
import type { AnyOperation, AnyQuery } from './route'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, generated from the registry's schemas. */
export function openApi(origin: string): Json {
  const paths: Record<string, Json> = {}
  for (const entry of [...operations, ...queries]) {
    if (!entry.http) continue
    const { method, path } = entry.http
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(entry) }
  }
  for (const [path, doors] of Object.entries({ ...syncPaths, ...paperPaths }))
    paths[path] = { ...paths[path], ...doors }
  return {
    openapi: '3.1.0',
    info: {
      title: 'FarmTally API',
      version: '1',
      description:
        'Integers only, units in names: grams, paise, paise per kg, basis points. Times are RFC 3339 in UTC.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ apiKey: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'ft_live_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'farmtally.session' },
      },
      schemas: { Problem: problem },
    },
  }
}

function describe(entry: AnyOperation | AnyQuery): Json {
  const { http } = entry
  const input = schemaOf(entry.input, 'input')
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required ?? []) as string[])
  const inPath = [...http!.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  const pathFields = new Set(inPath.map((name) => http!.params?.[name] ?? name))
  const rest = Object.entries(properties).filter(([name]) => !pathFields.has(name) && name !== 'expectedVersion')
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: properties[http!.params?.[name] ?? name] ?? { type: 'string' },
    })),
    ...(entry.kind === 'query'
      ? rest.map(([name, schema]) => ({ name, in: 'query', required: required.has(name), schema }))
      : [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', format: 'uuid' } }]),
    ...('expectedVersion' in properties ? [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }] : []),
  ]
  return {
    operationId: entry.name,
    summary: entry.summary,
    description: `Needs the permission \`${entry.permission}\`.`,
    tags: [entry.http!.path.split('/')[1]],
    parameters,
    ...(entry.kind === 'operation' && rest.length > 0 && { requestBody: bodyOf(rest, required) }),
    responses: {
      [http!.status ?? 200]: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(entry.output, 'output') } },
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const bodyOf = (fields: [string, Json][], required: Set<string>): Json => ({
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(fields),
        required: fields.map(([name]) => name).filter((name) => required.has(name)),
      },
    },
  },
})

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  return rest
}

const text = { type: 'string' }
const problem: Json = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'code', 'reason', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    reason: text,
    requestId: text,
    retryAfterSeconds: { type: 'integer' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
  },
}
