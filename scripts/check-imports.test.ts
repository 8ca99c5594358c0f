import { describe, expect, test } from 'vitest'
import { checkImports } from './check-imports'

const faults = (file: string, text: string) => checkImports([{ file, text }]).map((fault) => fault.message)

describe('import laws', () => {
  test.each([
    ['kernel imports nothing', 'lib/kernel/money.ts', `import { z } from 'zod'`],
    ['platform knows no trade words', 'lib/platform/mail.ts', `import { x } from '@/lib/services/user/schema'`],
    [
      'operation\\(\\) or query\\(\\)',
      'lib/services/farmer/queries/a.ts',
      `import { transaction } from '@/lib/platform/db'`,
    ],
    ['beside the walls', 'app/api/x/route.ts', `import postgres from 'postgres'`],
    ['make a Ctx', 'lib/services/farmer/queries/a.ts', `import { unsafeMakeCtx } from '@/lib/access/ctx'`],
    ['the order is', 'lib/services/lorry/operations/a.ts', `import { x } from '../../delivery/schema'`],
    [
      'internal to its service',
      'lib/services/payment/operations/a.ts',
      `import type { X } from '@/lib/services/delivery/internal/x'`,
    ],
    ['only schema, rules', 'lib/services/payment/operations/a.ts', `import { x } from '@/lib/services/delivery/apply'`],
    [
      'notification: events and view',
      'lib/services/notification/reactions.ts',
      `import { x } from '@/lib/services/user/queries/x'`,
    ],
    ['realtime hears', 'lib/realtime/rooms.ts', `import { x } from '@/lib/services/user/queries/x'`],
    ['components import', 'components/trip/x.tsx', `import {\n  x,\n} from '@/lib/services/delivery/queries/x'`],
    ['runs on the server', 'components/trip/x.tsx', `import { env } from '@/lib/platform/env'`],
    ['are doors', 'app/(office)/page.tsx', `const x = await import('@/lib/services/delivery/apply')`],
    ['runs in the browser', 'lib/offline/queue.ts', `import { log } from '@/lib/platform/log'`],
  ])('catches: %s', (message, file, text) => {
    expect(faults(file, text)).toEqual([expect.stringMatching(message)])
  })

  test.each([
    ['lib/kernel/weight.ts', `import { groupIndian } from './money'`],
    ['lib/kernel/errors.ts', `export const codes = [\n  'unauthenticated',\n]`],
    [
      'lib/services/payment/operations/a.ts',
      `import { freezeTrip } from '@/lib/services/delivery/operations/freeze-trip'`,
    ],
    ['lib/services/lorry/queries/a.ts', `import { pgArray, type Tx } from '@/lib/platform/db'`],
    ['components/trip/x.tsx', `import type { Trip } from '@/lib/services/delivery/queries/trips'`],
    ['components/trip/x.tsx', `import { type Trip } from '@/lib/services/delivery/queries/trips'`],
    ['app/api/v1/x/route.ts', `import { listTrips } from '@/lib/services/delivery/queries/trips'`],
  ])('lets %s import what is open', (file, text) => {
    expect(faults(file, text)).toEqual([])
  })

  test('names the line', () => {
    expect(checkImports([{ file: 'lib/kernel/a.ts', text: `\n\nimport 'zod'` }])[0]?.line).toBe(3)
  })
})
