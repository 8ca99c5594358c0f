import type { AdvanceWords } from './advance-words'

/** An advance that was handed out, as papers show it. Amounts in paise. */
export type PaperAdvance = {
  /** The journal's number: gapless, and found again in the books. */
  number: number
  paidOn: string
  amountPaise: number
  recoveredPaise: number
  cancelledPaise: number
  method: keyof AdvanceWords['methods']
  reference: string | null
  reason: string
  inKind: { item: string; quantity: number; unit: string } | null
  isCancelled: boolean
  givenBy: string
}

/** One farmer's advances with everything else that stands on the paper. */
export type AdvancePaper = {
  organization: { name: string; place: string; phone: string }
  farmer: { code: string; name: string; village: string }
  advances: PaperAdvance[]
  timeZone: string
  printedAt: string
}

/** `4 bags Seed`: what was handed out, as the office wrote it. */
export const goodsText = ({ item, quantity, unit }: NonNullable<PaperAdvance['inKind']>): string =>
  `${quantity} ${unit} ${item}`

export const openPaise = ({ amountPaise, recoveredPaise, cancelledPaise }: PaperAdvance): number =>
  amountPaise - recoveredPaise - cancelledPaise
