/** Upper case and digits only: a QR then needs 25 modules a side and is read from further away. */
const MARK = 'FTC1:'

/** What the QR on a farmer's card says: a mark of this product and the token, nothing about the person. */
export const cardText = (cardToken: string): string => `${MARK}${cardToken.replaceAll('-', '').toUpperCase()}`

/** The token in a scanned text, as the farmer's record has it; null for any other code. */
export function cardTokenOf(text: string): string | null {
  const hex = /^FTC1:([0-9A-F]{32})$/.exec(text.trim().toUpperCase())?.[1]?.toLowerCase()
  if (!hex) return null
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
