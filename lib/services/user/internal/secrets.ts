import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const PREFIX = 'ft_live_'

/** Random base62 text of a length, without modulo bias. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += ALPHABET[byte % 62]
  return text
}

/** SHA-256 in hex: how every opaque secret is kept. Secrets have ≥ 128 random bits, so no salt is needed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** `ft_live_` + 30 random base62 + 6 checksum characters: a typing error is seen without asking the database. */
export function newApiKey(): string {
  const body = randomText(30)
  return `${PREFIX}${body}${checksum(body)}`
}

export function isApiKey(text: string): boolean {
  const match = /^ft_live_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/.exec(text)
  return match !== null && checksum(match[1]!) === match[2]
}

function checksum(body: string): string {
  let number = createHash('sha256').update(`${PREFIX}${body}`).digest().readUIntBE(0, 5)
  let text = ''
  for (let i = 0; i < 6; i++, number = Math.floor(number / 62)) text = ALPHABET[number % 62] + text
  return text
}
