import type { StoredOperation } from './operation'

/** The file's own name and shape; the office's import reads exactly this (docs/offline.md). */
const FORMAT = 'farmtally-work'
const VERSION = 1
/** OWASP Password Storage Cheat Sheet, 2023: PBKDF2-HMAC-SHA256 with 600,000 rounds. */
const ITERATIONS = 600_000

export type ExportedWork = {
  exportedAt: string
  appVersion: string
  organizationId: string
  author: { memberId: string; name: string }
  deviceId?: string
  operations: Pick<StoredOperation, 'id' | 'name' | 'version' | 'input' | 'at' | 'dependsOn'>[]
}
type WorkFile = {
  format: string
  version: number
  kdf: string
  iterations: number
  salt: string
  iv: string
  data: string
}

const associated = new TextEncoder().encode(`${FORMAT}.${VERSION}`)

/** Unsent work as the text of a file that only the passphrase opens: PBKDF2-SHA-256, then AES-256-GCM. */
export async function exportWork(work: ExportedWork, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOf(passphrase, salt, ITERATIONS, 'encrypt')
  const plain = new TextEncoder().encode(JSON.stringify(work))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, plain)
  const file: WorkFile = {
    ...{ format: FORMAT, version: VERSION, kdf: 'PBKDF2-SHA256', iterations: ITERATIONS },
    ...{ salt: base64(salt), iv: base64(iv), data: base64(new Uint8Array(data)) },
  }
  return JSON.stringify(file)
}

/**
 * Opens such a file again.
 * @throws Error when it is no such file, was changed, or the passphrase is another one.
 */
export async function openWork(text: string, passphrase: string): Promise<ExportedWork> {
  const file = JSON.parse(text) as WorkFile
  if (file.format !== FORMAT || file.version !== VERSION) throw new Error('This is not a file of exported work.')
  const key = await keyOf(passphrase, bytes(file.salt), file.iterations, 'decrypt')
  const plain = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: bytes(file.iv), additionalData: associated }, key, bytes(file.data))
    .catch(() => {
      throw new Error('The passphrase is another one, or the file was changed.')
    })
  return JSON.parse(new TextDecoder().decode(plain)) as ExportedWork
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
) {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

function base64(given: Uint8Array): string {
  let text = ''
  for (let i = 0; i < given.length; i += 8_192) text += String.fromCharCode(...given.subarray(i, i + 8_192))
  return btoa(text)
}
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
