import { describe, expect, test } from 'vitest'
import { checkFiles } from './check-files'

const faults = (file: string, text = '') => checkFiles([{ file, text }]).map((fault) => fault.message)
const lines = (count: number) => Array.from({ length: count }, (_, line) => `// ${line}`).join('\n')

describe('file vocabulary', () => {
  test.each([
    ['top level is closed', 'src/a.ts', ''],
    ['a service knows only', 'lib/services/farmer/repository.ts', ''],
    ['a service knows only', 'lib/services/farmer/operations/deep/add.ts', ''],
    ['a drawer', 'lib/events/utils.ts', ''],
    ['a drawer', 'components/ui/index.ts', ''],
    ['kebab-case', 'components/ui/DataTable.tsx', ''],
    ['26 lines, at most 25', 'app/api/health/x/route.ts', lines(26)],
    ['at most 120', 'app/(office)/trips/page.tsx', lines(121)],
    ['at most 200', 'lib/services/farmer/operations/add-farmer.ts', lines(201)],
    ['at most 400', 'lib/doors/a.test.ts', lines(401)],
    ['exports only doors', 'app/api/v1/x/route.ts', 'export async function GET() {}'],
    ['exports only doors', 'app/api/v1/x/route.ts', 'export const GET = route(a)\nexport const other = 1'],
  ])('catches: %s (%s)', (message, file, text) => {
    expect(faults(file, text)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    ['lib/services/farmer/operations/add-farmer.test.ts', ''],
    ['lib/services/farmer/queries/ledger.ts', lines(200)],
    ['lib/services/farmer/queries.ts', ''],
    ['lib/services/delivery/rules/net-weight.ts', ''],
    ['lib/services/delivery/worked-examples.test.ts', ''],
    ['app/api/v1/x/route.ts', 'export const GET = route(a)\nexport const POST = route(b)\n'],
    ['app/(office)/trips/[id]/page.tsx', lines(120)],
    ['next.config.js', ''],
    ['.github/workflows/ci.yml', ''],
  ])('accepts %s', (file, text) => {
    expect(faults(file, text)).toEqual([])
  })
})
