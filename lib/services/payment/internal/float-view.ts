import { z } from 'zod'

const paise = z.number().int()

/** One day of one member's cash, paise. */
export const FloatRow = z.object({
  memberId: z.uuid(),
  name: z.string(),
  /** False before the first cash was drawn. */
  isBegun: z.boolean(),
  openingPaise: paise,
  drawnPaise: paise,
  /** Advances and payments in cash that the member recorded, less what came back. */
  paidOutPaise: paise,
  returnedPaise: paise,
  expectedPaise: paise,
  /** The last count of the day; null without one. */
  countedPaise: paise.nullable(),
  differencePaise: paise,
  note: z.string().nullable(),
  heldPaise: paise,
})
export type FloatRow = z.infer<typeof FloatRow>
export const FloatBook = z.object({ on: z.string(), data: z.array(FloatRow), heldPaise: paise })
export type FloatBook = z.infer<typeof FloatBook>
const FloatEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['drawn', 'returned', 'counted']),
  businessOn: z.string(),
  amountPaise: paise,
  paidOutPaise: paise,
  differencePaise: paise,
  note: z.string().nullable(),
  recordedByName: z.string().nullable(),
  at: z.string(),
})
export type FloatEntry = z.infer<typeof FloatEntry>
export const FloatView = FloatRow.extend({ entries: z.array(FloatEntry) })
export type FloatView = z.infer<typeof FloatView>
