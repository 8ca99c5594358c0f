/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits.
 * Sorts by time of making; made by whoever creates the thing, so a phone can do it offline.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  const time = now.toString(16).padStart(12, '0')
  let random = ''
  for (const byte of bytes) random += (byte + 0x100).toString(16).slice(1)
  const variant = (0x8 | (bytes[2]! >> 6)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${variant}${random.slice(5, 8)}-${random.slice(8)}`
}

/** Any RFC 9562 UUID, lower or upper case. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

declare const brand: unique symbol
/** A string that only one place of the product may mint. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }
