import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations, queries } from './catalogue/all'

type Schema = {
  type?: string | string[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  maximum?: number
}

/** Every field of a schema by its path, however deep. */
function fieldsOf(schema: Schema, path = ''): [string, Schema][] {
  return [
    ...(schema.anyOf ?? []).flatMap((each) => fieldsOf(each, path)),
    ...(schema.items ? fieldsOf(schema.items, path) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Schema][] => [
      [`${path}.${name}`, field],
      ...fieldsOf(field, `${path}.${name}`),
    ]),
  ]
}
const kinds = (schema: Schema): string[] => [schema.type ?? [], (schema.anyOf ?? []).map(kinds)].flat(3) as string[]
const UNITS = /(Paise|PaisePerKg|Grams|GramsPerBag|Bp)$/

test('amounts that leave or enter are integers below 2^53, never fractions', () => {
  const wrong: string[] = []
  let count = 0
  for (const entry of [...operations, ...queries]) {
    for (const io of ['input', 'output'] as const) {
      const schema = z.toJSONSchema(entry[io], { unrepresentable: 'any', io: 'input' }) as Schema
      for (const [path, field] of fieldsOf(schema).filter(([path]) => UNITS.test(path))) {
        count++
        const types = kinds(field).filter((type) => type !== 'null')
        if (types.length === 0 || types.some((type) => type !== 'integer')) wrong.push(`${entry.name} ${io}${path}`)
        if ((field.maximum ?? 0) > Number.MAX_SAFE_INTEGER) wrong.push(`${entry.name} ${io}${path}: too large`)
      }
    }
  }
  expect(count).toBeGreaterThan(200)
  expect(wrong).toEqual([])
})
