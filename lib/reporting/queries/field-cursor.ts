import { isUuid } from '@/lib/kernel/ids'

/** Where a phone's copy stands: its history, the last event it knows, and in a first copy the last farmer it got. */
export type FieldCursor = { epoch: string; position: number; farmersAfter: string | null }

export const writeCursor = ({ epoch, position, farmersAfter }: FieldCursor): string =>
  Buffer.from(JSON.stringify([epoch, position, farmersAfter])).toString('base64url')

/** Null for none, and for one that is not ours: the phone then gets everything again. */
export function readCursor(text: string | undefined): FieldCursor | null {
  if (!text) return null
  try {
    const [epoch, position, farmersAfter] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof epoch !== 'string' || !isUuid(epoch) || !Number.isSafeInteger(position)) return null
    if (farmersAfter !== null && !(typeof farmersAfter === 'string' && isUuid(farmersAfter))) return null
    return { epoch, position: position as number, farmersAfter: farmersAfter as string | null }
  } catch {
    return null
  }
}
