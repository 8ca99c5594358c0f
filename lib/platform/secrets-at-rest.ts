import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

/** Where a secret lies: bound into the ciphertext, so that it cannot be moved to another row, column or organization. */
export type Place = { table: string; column: string; organizationId: string; rowId: string }

const KEY_ID = 'k1'

/** One key per organization, derived from the installation's secret (HKDF, RFC 5869). */
const keyOf = (place: Place): Buffer =>
  Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, place.organizationId, `farmtally:at-rest:${KEY_ID}`, 32))
const bindingOf = (place: Place): Buffer =>
  Buffer.from([place.table, place.column, place.organizationId, place.rowId].join('\n'))

/** Encrypts with AES-256-GCM. Gives `k1.<iv>.<tag>.<ciphertext>` in base64url; the first part names the key. */
export function seal(text: string, place: Place): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(place), iv).setAAD(bindingOf(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [KEY_ID, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** @throws Error when the text was changed, or lies in another place than it was sealed for. */
export function unseal(sealed: string, place: Place): string {
  const [keyId, iv = '', tag = '', body = ''] = sealed.split('.')
  if (keyId !== KEY_ID) throw new Error(`no key with the id ${keyId}`)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(place), Buffer.from(iv, 'base64url'))
    .setAAD(bindingOf(place))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}
