import { verifyAsync } from '@noble/ed25519'
import { type Read, signedBytes } from './payload'

/**
 * Whether the organization's key signed these facts (Ed25519, RFC 8032). Runs in a browser without a network: the library
 * needs nothing of it but SHA-512.
 * @param publicKey 32 bytes, base64url, as the key's address gives it
 */
export async function isSigned({ bytes, signature }: Read, publicKey: string): Promise<boolean> {
  try {
    return await verifyAsync(signature, signedBytes(bytes), fromBase64Url(publicKey))
  } catch {
    return false
  }
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
